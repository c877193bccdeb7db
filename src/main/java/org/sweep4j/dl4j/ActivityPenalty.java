package org.sweep4j.dl4j;

import java.util.Collection;
import java.util.function.Supplier;
import org.deeplearning4j.nn.conf.InputPreProcessor;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.NoParamLayer;
import org.deeplearning4j.nn.conf.memory.LayerMemoryReport;
import org.deeplearning4j.nn.gradient.DefaultGradient;
import org.deeplearning4j.nn.gradient.Gradient;
import org.deeplearning4j.nn.layers.AbstractLayer;
import org.deeplearning4j.nn.workspace.ArrayType;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.deeplearning4j.optimize.api.TrainingListener;
import org.jspecify.annotations.Nullable;
import org.nd4j.common.primitives.Pair;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.sweep4j.engine.Penalty;

/**
 * Hands on the previous layer's outputs a [batch, units] and adds their penalty to the loss:
 * (l1·Σ|a| + l2·Σa²) / batch. Deeplearning4j has nothing like it.
 *
 * <p>Gradients between layers are sums over the batch in Deeplearning4j, which divides at the end,
 * so here the penalty's gradient is not divided.
 */
final class ActivityPenalty extends AbstractLayer<ActivityPenalty.Configured> {
  private double score;

  private ActivityPenalty(NeuralNetConfiguration configuration, DataType type) {
    super(configuration, type);
  }

  @Override
  public INDArray activate(boolean training, LayerWorkspaceMgr workspaces) {
    assertInputSet(false);
    score = WeightPenalty.sum(layerConf().penalty.get(), input) / input.size(0);
    return workspaces.dup(ArrayType.ACTIVATIONS, input, input.ordering());
  }

  @Override
  public Pair<Gradient, INDArray> backpropGradient(INDArray epsilon, LayerWorkspaceMgr workspaces) {
    assertInputSet(true);
    INDArray gradient = workspaces.dup(ArrayType.ACTIVATION_GRAD, epsilon);
    WeightPenalty.addGradient(layerConf().penalty.get(), input, gradient);
    return new Pair<>(new DefaultGradient(), gradient);
  }

  /** The penalty of the last forward pass. */
  @Override
  public double calcRegularizationScore(boolean backpropParametersOnly) {
    return score;
  }

  @Override
  public Type type() {
    return Type.FEED_FORWARD;
  }

  @Override
  public boolean isPretrainLayer() {
    return false;
  }

  @Override
  public void clearNoiseWeightParams() {}

  @Override
  public @Nullable INDArray params() {
    return null;
  }

  /** Its configuration. */
  static final class Configured extends NoParamLayer {
    private final transient Supplier<Penalty> penalty;

    /**
     * @param penalty as it holds for the present batch
     */
    Configured(Supplier<Penalty> penalty) {
      super(new Unused());
      this.penalty = penalty;
    }

    @Override
    public org.deeplearning4j.nn.api.Layer instantiate(
        NeuralNetConfiguration configuration,
        Collection<TrainingListener> listeners,
        int index,
        INDArray parameters,
        boolean initialise,
        DataType type) {
      ActivityPenalty layer = new ActivityPenalty(configuration, type);
      layer.setListeners(listeners);
      layer.setIndex(index);
      layer.setParamsViewArray(parameters);
      layer.setParamTable(initializer().init(configuration, parameters, initialise));
      return layer;
    }

    @Override
    public InputType getOutputType(int index, InputType input) {
      return input;
    }

    @Override
    public @Nullable InputPreProcessor getPreProcessorForInputType(InputType input) {
      return null;
    }

    @Override
    public LayerMemoryReport getMemoryReport(InputType input) {
      return new LayerMemoryReport.Builder(layerName, Configured.class, input, input).build();
    }
  }

  @SuppressWarnings("unchecked") // The library declares a type of the caller's choice.
  private static final class Unused
      extends org.deeplearning4j.nn.conf.layers.Layer.Builder<Unused> {
    @Override
    public Configured build() {
      throw new UnsupportedOperationException("made by its constructor");
    }
  }
}
