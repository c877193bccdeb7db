package org.sweep4j;

import java.util.ArrayList;
import java.util.List;
import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.nd4j.linalg.dataset.DataSet;
import org.sweep4j.backprop.BackpropEngine;
import org.sweep4j.check.Comparison;
import org.sweep4j.check.LargestDifference;
import org.sweep4j.config.Precision;
import org.sweep4j.config.yaml.experiment.ExperimentTree;
import org.sweep4j.data.Batch;
import org.sweep4j.data.Dataset;
import org.sweep4j.data.Examples;
import org.sweep4j.data.Matrix;
import org.sweep4j.data.read.DataReader;
import org.sweep4j.engine.Network;
import org.sweep4j.engine.NetworkPlan;
import org.sweep4j.engine.ParameterArray;
import org.sweep4j.engine.Preparation;
import org.sweep4j.engine.Weights;
import org.sweep4j.engine.Weights.LayerWeights;
import org.sweep4j.existing.ExistingLoss;
import org.sweep4j.random.Seed;

/**
 * A network of Deeplearning4j against the from-scratch engine, for tests: the configuration is read
 * back into an experiment, both get the same weights, and loss and gradient of a data set must
 * agree.
 *
 * <pre>{@code
 * @Test
 * void bothEnginesAgree() {
 *   EnginesAgree.assertOn(configuration, dataSet);
 * }
 * }</pre>
 */
public final class EnginesAgree {
  private static final double TOLERANCE = 1e-9;
  private static final long SEED = 1;

  private EnginesAgree() {}

  /**
   * In double precision and without dropout, on all rows as one batch, penalties included.
   *
   * @param data [rows, inputs] with one-hot labels of classes that all occur, or one number a row
   * @throws IllegalArgumentException naming all of the configuration that no experiment can say
   * @throws AssertionError with a line for each array that differs by more than 1e-9
   */
  public static void assertOn(MultiLayerConfiguration configuration, DataSet data) {
    MultiLayerNetwork network = new MultiLayerNetwork(configuration.clone());
    network.init();
    assertOn(network, data);
  }

  /**
   * Of a network as it is, with its weights: one that was trained, or read from a {@code model.zip}
   * ({@code MultiLayerNetwork.load}).
   *
   * @param data [rows, inputs] with one-hot labels of classes that all occur, or one number a row
   * @throws IllegalArgumentException naming all of its configuration that no experiment can say
   * @throws AssertionError with a line for each array that differs by more than 1e-9
   */
  public static void assertOn(MultiLayerNetwork trained, DataSet data) {
    MultiLayerConfiguration plain = trained.getLayerWiseConfigurations().clone();
    Experiment experiment = Experiment.on(Rows.of(data)).model(plain);
    plain.getConfs().forEach(layer -> layer.getLayer().setIDropout(null));
    MultiLayerNetwork network = new MultiLayerNetwork(plain);
    network.init(trained.params(), true);
    ExistingLoss theirs = ExistingLoss.of(network, data, SEED);
    List<Comparison> missed =
        compare(preparation(experiment.model(plain)), theirs).stream()
            .filter(row -> !row.passed())
            .toList();
    if (!missed.isEmpty()) {
      throw GradientCheck.error("the engines differ:", missed);
    }
  }

  private static Preparation preparation(Experiment experiment) {
    ExperimentTree tree =
        experiment
            .set("data.scale", "none")
            .set("data.shuffle", false)
            .set("data.test", 0)
            .set("data.validation", 0)
            .tree();
    return InvalidInputException.reporting(
        () -> {
          Dataset rows = DataReader.read(tree.experiment().data());
          return Preparation.of(
              tree.experimentOn(rows.task()), rows, rows.allRows(), new int[0], new Seed(SEED));
        });
  }

  private static List<Comparison> compare(Preparation preparation, ExistingLoss theirs) {
    NetworkPlan plan = preparation.plan().in(Precision.DOUBLE);
    Examples rows = preparation.training();
    List<Comparison> compared = new ArrayList<>();
    try (Network ours = new BackpropEngine().create(plan)) {
      ours.assign(weights(plan, theirs.parameters().stream().map(ParameterArray::values).toList()));
      double loss =
          ours.evaluate(rows.features(), rows.targets(), Matrix.zeros(rows.rows(), plan.outputs()));
      compared.add(LargestDifference.row("loss", loss, theirs.value(), TOLERANCE));
      Weights gradient = ours.gradient(new Batch(rows.features(), rows.targets(), 0, 0, 0));
      compared.addAll(
          LargestDifference.rows(gradient, weights(plan, theirs.gradient()), TOLERANCE));
    }
    return compared;
  }

  /** Both engines have the arrays in the same order. */
  private static Weights weights(NetworkPlan plan, List<double[]> values) {
    List<LayerWeights> layers = new ArrayList<>();
    int next = 0;
    for (LayerWeights like : plan.initialWeights().layers()) {
      List<ParameterArray> arrays = new ArrayList<>();
      for (ParameterArray array : like.arrays()) {
        double[] theirs = values.get(next++);
        if (theirs.length != array.values().length) {
          throw new IllegalArgumentException(
              "the data must have the network's inputs, and a row of each of its classes; it asks"
                  + " for"
                  + " %s %s, found %d numbers there"
                      .formatted(array.name(), array.shape(), theirs.length));
        }
        arrays.add(array.with(theirs));
      }
      layers.add(new LayerWeights(arrays));
    }
    return new Weights(layers);
  }
}
