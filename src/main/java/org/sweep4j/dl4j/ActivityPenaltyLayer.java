package org.sweep4j.dl4j;

import java.util.Collection;
import java.util.function.Supplier;
import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.conf.InputPreProcessor;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.NoParamLayer;
import org.deeplearning4j.nn.conf.memory.LayerMemoryReport;
import org.deeplearning4j.optimize.api.TrainingListener;
import org.jspecify.annotations.Nullable;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.sweep4j.engine.Penalty;

/** Configuration of {@link ActivityPenalty}, which Deeplearning4j has nothing like. */
final class ActivityPenaltyLayer extends NoParamLayer {
  private final transient Supplier<Penalty> penalty;

  /**
   * @param penalty as it holds for the present batch
   */
  ActivityPenaltyLayer(Supplier<Penalty> penalty) {
    super(new Builder());
    this.penalty = penalty;
  }

  Penalty penalty() {
    return penalty.get();
  }

  @Override
  public Layer instantiate(
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
    return new LayerMemoryReport.Builder(layerName, ActivityPenaltyLayer.class, input, input)
        .build();
  }

  @SuppressWarnings("unchecked") // The library declares a type of the caller's choice.
  private static final class Builder
      extends org.deeplearning4j.nn.conf.layers.Layer.Builder<Builder> {
    @Override
    public ActivityPenaltyLayer build() {
      throw new UnsupportedOperationException("made by its constructor");
    }
  }
}
