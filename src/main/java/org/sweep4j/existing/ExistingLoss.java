package org.sweep4j.existing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
public abstract sealed class ExistingLoss implements DifferentiableLoss {
  private final Model network;
  private final long seed;
  private final Map<String, INDArray> arrays;
  private final List<ParameterArray> parameters = new ArrayList<>();

  private ExistingLoss(Model network, long seed) {
    this.network = network;
    this.seed = seed;
    this.arrays = new LinkedHashMap<>(network.paramTable());
  }

  /**
   * @param seed of dropout's masks
   */
  public static ExistingLoss of(MultiLayerNetwork network, DataSet data, long seed) {
    Dl4jRuntime.prepare();
    return new OfLayers(DoubleCopy.of(network), DoubleCopy.of(data), seed).read();
  }

  /**
   * @param seed of dropout's masks
   */
  public static ExistingLoss of(ComputationGraph network, MultiDataSet data, long seed) {
    Dl4jRuntime.prepare();
    return new OfGraph(DoubleCopy.of(network), DoubleCopy.of(data), seed).read();
  }

  final ExistingLoss read() {
    arrays.forEach(
        (key, array) -> {
          List<Integer> shape = Arrays.stream(array.shape()).mapToObj(Math::toIntExact).toList();
          parameters.add(new ParameterArray(key, shape, NativeCopy.read(array), learned(key)));
        });
    return this;
  }

  private boolean learned(String key) {
    Layer layer = layer(key);
    boolean frozen = layer instanceof FrozenLayer || layer instanceof FrozenLayerWithBackprop;
    // The "gradient" of a running average is its change, which no batch size divides.
    return !frozen && layer.updaterDivideByMinibatch(key.substring(separator(key) + 1));
  }

  /** The layer of one of the arrays. */
  abstract Layer layer(String key);

  /** Where a key's layer ends and its array's own name begins. */
  abstract int separator(String key);

  /** The loss at the network's parameters. */
  abstract double score();

  /** Computes the sum of the rows' gradients, without penalties. */
  abstract void backpropagate();

  abstract BaseMultiLayerUpdater<?> updater();

  abstract int rows();

  @Override
  public final List<ParameterArray> parameters() {
    return parameters;
  }

  @Override
  public final double value() {
    assign();
    return score();
  }

  @Override
  public final List<double[]> gradient() {
    assign();
    backpropagate();
    // The updater, which has no rule in the copy, divides by the rows and adds the penalties.
    Gradient gradient = network.gradient();
    updater().update(gradient, 0, 0, rows(), LayerWorkspaceMgr.noWorkspaces());
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

  private static final class OfLayers extends ExistingLoss {
    private final MultiLayerNetwork network;
    private final DataSet data;

    OfLayers(MultiLayerNetwork network, DataSet data, long seed) {
      super(network, seed);
      this.network = network;
      this.data = data;
    }

    @Override
    Layer layer(String key) {
      return network.getLayer(Integer.parseInt(key.substring(0, separator(key))));
    }

    @Override
    int separator(String key) {
      return key.indexOf('_');
    }

    @Override
    double score() {
      return network.score(data, true);
    }

    @Override
    void backpropagate() {
      network.setInput(data.getFeatures());
      network.setLabels(data.getLabels());
      network.setLayerMaskArrays(data.getFeaturesMaskArray(), data.getLabelsMaskArray());
      network.computeGradientAndScore();
    }

    @Override
    BaseMultiLayerUpdater<?> updater() {
      return (BaseMultiLayerUpdater<?>) network.getUpdater();
    }

    @Override
    int rows() {
      return data.numExamples();
    }
  }

  private static final class OfGraph extends ExistingLoss {
    private final ComputationGraph network;
    private final MultiDataSet data;

    OfGraph(ComputationGraph network, MultiDataSet data, long seed) {
      super(network, seed);
      this.network = network;
      this.data = data;
    }

    @Override
    Layer layer(String key) {
      return network.getLayer(key.substring(0, separator(key)));
    }

    @Override
    int separator(String key) {
      return key.lastIndexOf('_');
    }

    @Override
    double score() {
      return network.score(data, true);
    }

    @Override
    void backpropagate() {
      network.setInputs(data.getFeatures());
      network.setLabels(data.getLabels());
      network.setLayerMaskArrays(data.getFeaturesMaskArrays(), data.getLabelsMaskArrays());
      network.computeGradientAndScore();
    }

    @Override
    BaseMultiLayerUpdater<?> updater() {
      return network.getUpdater();
    }

    @Override
    int rows() {
      return Math.toIntExact(data.getFeatures(0).size(0));
    }
  }
}
