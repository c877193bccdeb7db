package org.sweep4j.existing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.DoubleSupplier;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;
import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.api.Model;
import org.deeplearning4j.nn.gradient.Gradient;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.nn.layers.FrozenLayer;
import org.deeplearning4j.nn.layers.FrozenLayerWithBackprop;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.deeplearning4j.nn.updater.BaseMultiLayerUpdater;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.dataset.DataSet;
import org.nd4j.linalg.dataset.MultiDataSet;
import org.nd4j.linalg.factory.Nd4j;
import org.sweep4j.check.DifferentiableLoss;
import org.sweep4j.dl4j.Dl4jRuntime;
import org.sweep4j.dl4j.array.NativeCopy;
import org.sweep4j.engine.ParameterArray;

/**
 * The loss of a data set in a copy of a user's network, in double precision, as while training:
 * with every penalty, and with dropout, whose masks are the same at each evaluation.
 *
 * <p>What changes the gradient on its way to the weights is no part of the loss and left out: the
 * optimiser, clipping, constraints. Frozen layers, and averages that only follow the data as those
 * of a batch normalisation, are not learned.
 *
 * <p>Arrays are called as Deeplearning4j's {@code paramTable} has them, such as {@code 0_W}. Seeds
 * ND4J's random generator of the calling thread.
 */
public final class ExistingLoss implements DifferentiableLoss {
  private final Kind network;
  private final long seed;
  private final Map<String, INDArray> arrays;
  private final List<ParameterArray> parameters = new ArrayList<>();

  /**
   * What the two kinds of network do each in its own way.
   *
   * @param separator where the key of an array ends to name its layer
   * @param layer of a name
   * @param score the loss at the network's parameters
   * @param backpropagate computes the sum of the rows' gradients, without penalties
   */
  private record Kind(
      Model model,
      ToIntFunction<String> separator,
      Function<String, Layer> layer,
      DoubleSupplier score,
      Runnable backpropagate,
      Supplier<Object> updater,
      int rows) {}

  private ExistingLoss(Kind network, long seed) {
    this.network = network;
    this.seed = seed;
    this.arrays = new LinkedHashMap<>(network.model().paramTable());
    arrays.forEach(
        (key, array) -> {
          List<Integer> shape = Arrays.stream(array.shape()).mapToObj(Math::toIntExact).toList();
          parameters.add(new ParameterArray(key, shape, NativeCopy.read(array), learned(key)));
        });
  }

  private static void requireInitialised(Model network) {
    if (network.params() == null || network.params().isEmpty()) {
      throw new IllegalArgumentException("the network must have weights, found none; call init()");
    }
  }

  /**
   * @param seed of dropout's masks
   */
  public static ExistingLoss of(MultiLayerNetwork network, DataSet data, long seed) {
    Dl4jRuntime.prepare();
    requireInitialised(network);
    MultiLayerNetwork copy = DoubleCopy.of(network);
    DataSet rows = DoubleCopy.of(data);
    Kind layers =
        new Kind(
            copy,
            key -> key.indexOf('_'),
            name -> copy.getLayer(Integer.parseInt(name)),
            () -> copy.score(rows, true),
            () -> {
              copy.setInput(rows.getFeatures());
              copy.setLabels(rows.getLabels());
              copy.setLayerMaskArrays(rows.getFeaturesMaskArray(), rows.getLabelsMaskArray());
              copy.computeGradientAndScore();
            },
            copy::getUpdater,
            rows.numExamples());
    return new ExistingLoss(layers, seed);
  }

  /**
   * @param seed of dropout's masks
   */
  public static ExistingLoss of(ComputationGraph network, MultiDataSet data, long seed) {
    Dl4jRuntime.prepare();
    requireInitialised(network);
    ComputationGraph copy = DoubleCopy.of(network);
    MultiDataSet rows = DoubleCopy.of(data);
    Kind graph =
        new Kind(
            copy,
            key -> key.lastIndexOf('_'),
            copy::getLayer,
            () -> copy.score(rows, true),
            () -> {
              copy.setInputs(rows.getFeatures());
              copy.setLabels(rows.getLabels());
              copy.setLayerMaskArrays(rows.getFeaturesMaskArrays(), rows.getLabelsMaskArrays());
              copy.computeGradientAndScore();
            },
            copy::getUpdater,
            Math.toIntExact(rows.getFeatures(0).size(0)));
    return new ExistingLoss(graph, seed);
  }

  private boolean learned(String key) {
    int separator = network.separator().applyAsInt(key);
    Layer layer = network.layer().apply(key.substring(0, separator));
    boolean frozen = layer instanceof FrozenLayer || layer instanceof FrozenLayerWithBackprop;
    // The "gradient" of a running average is its change, which no batch size divides.
    return !frozen && layer.updaterDivideByMinibatch(key.substring(separator + 1));
  }

  @Override
  public List<ParameterArray> parameters() {
    return parameters;
  }

  @Override
  public double value() {
    assign();
    return network.score().getAsDouble();
  }

  @Override
  public List<double[]> gradient() {
    assign();
    network.backpropagate().run();
    // The updater, which has no rule in the copy, divides by the rows and adds the penalties.
    Gradient gradient = network.model().gradient();
    ((BaseMultiLayerUpdater<?>) network.updater().get())
        .update(gradient, 0, 0, network.rows(), LayerWorkspaceMgr.noWorkspaces());
    return parameters.stream()
        .map(
            array ->
                array.learned()
                    ? NativeCopy.read(gradient.getGradientFor(array.name()))
                    : new double[array.values().length])
        .toList();
  }

  private void assign() {
    for (ParameterArray array : parameters) {
      INDArray own = Objects.requireNonNull(arrays.get(array.name()));
      own.assign(Nd4j.createFromArray(array.values()).reshape('c', own.shape()));
    }
    Nd4j.getRandom().setSeed(seed);
  }
}
