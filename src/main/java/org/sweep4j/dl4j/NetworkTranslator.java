package org.sweep4j.dl4j;

import java.util.List;
import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration.ListBuilder;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.DropoutLayer;
import org.deeplearning4j.nn.conf.layers.FeedForwardLayer;
import org.deeplearning4j.nn.conf.layers.LossLayer;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.weights.WeightInit;
import org.nd4j.linalg.activations.IActivation;
import org.nd4j.linalg.activations.impl.ActivationIdentity;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.learning.regularization.Regularization;
import org.sweep4j.config.Activation;
import org.sweep4j.config.Precision;
import org.sweep4j.dl4j.activation.Activations;
import org.sweep4j.dl4j.loss.OutputLoss;
import org.sweep4j.dl4j.updater.RuleUpdater;
import org.sweep4j.engine.NetworkPlan;
import org.sweep4j.engine.NetworkPlan.PlannedDense;
import org.sweep4j.engine.NetworkPlan.PlannedDropout;
import org.sweep4j.engine.NetworkPlan.PlannedLayer;
import org.sweep4j.engine.Penalty;

/**
 * A plan as the configuration of a network to train.
 *
 * <p>One planned layer becomes up to three of Deeplearning4j's: the dense one, the learned slopes
 * of parametric ReLU, the activity penalty.
 */
final class NetworkTranslator implements PlannedLayer.Visitor<ListBuilder> {
  private final NetworkPlan plan;
  private final CurrentStep step;
  private final ListBuilder layers;

  private NetworkTranslator(NetworkPlan plan, CurrentStep step) {
    this.plan = plan;
    this.step = step;
    layers =
        new NeuralNetConfiguration.Builder()
            .seed(plan.seed().value())
            .dataType(dataType(plan.precision()))
            .updater(new RuleUpdater(plan.optimizer(), step::learningRate, step::epoch))
            .weightInit(WeightInit.ZERO)
            .list()
            .validateOutputLayerConfig(false);
  }

  /**
   * @param step what updater and dropout will ask while training
   */
  static MultiLayerConfiguration translate(NetworkPlan plan, CurrentStep step) {
    NetworkTranslator translator = new NetworkTranslator(plan, step);
    plan.layers().forEach(layer -> layer.accept(translator));
    return translator.layers.build();
  }

  static DataType dataType(Precision precision) {
    return switch (precision) {
      case FLOAT -> DataType.FLOAT;
      case DOUBLE -> DataType.DOUBLE;
    };
  }

  @Override
  public ListBuilder dropout(PlannedDropout dropout) {
    return layers.layer(new DropoutLayer(new SeededDropout(dropout, plan.seed(), step)));
  }

  @Override
  public ListBuilder dense(PlannedDense dense) {
    return plan.isOutput(dense) ? addOutput(dense) : addHidden(dense);
  }

  private ListBuilder addHidden(PlannedDense dense) {
    layers.layer(configured(new DenseLayer.Builder(), dense).hasBias(dense.bias()).build());
    addSlopes(dense);
    if (!dense.activityPenalty().isNone()) {
      layers.layer(new ActivityPenalty.Configured(() -> step.now(dense.activityPenalty())));
    }
    return layers;
  }

  /** Parametric ReLU's slopes stand between the weighted sums and the loss. */
  private ListBuilder addOutput(PlannedDense output) {
    OutputLoss loss =
        OutputLoss.of(plan.loss(), output.activation(), () -> step.now(output.activityPenalty()));
    if (output.activation() == Activation.PRELU) {
      layers.layer(configured(new DenseLayer.Builder(), output).hasBias(output.bias()).build());
      addSlopes(output);
      IActivation identity = new ActivationIdentity();
      layers.layer(new LossLayer.Builder(loss).activation(identity).build());
    } else {
      layers.layer(
          configured(new OutputLayer.Builder(loss), output).hasBias(output.bias()).build());
    }
    return layers;
  }

  private void addSlopes(PlannedDense dense) {
    if (dense.activation() == Activation.PRELU) {
      layers.layer(new ParametricRelu.Configured(dense.units(), regularization(Penalty.NONE)));
    }
  }

  private <T extends FeedForwardLayer.Builder<T>> T configured(T builder, PlannedDense dense) {
    builder
        .nIn(dense.inputs())
        .nOut(dense.units())
        .activation(Activations.of(dense.activation(), dense.alpha()))
        .regularization(regularization(dense.kernelPenalty()));
    builder.regularizationBias(regularization(dense.biasPenalty()));
    dense.maxNorm().ifPresent(limit -> builder.constrainWeights(new MaxNorm(limit)));
    return builder;
  }

  private List<Regularization> regularization(Penalty penalty) {
    double decay = plan.optimizer().weightDecay();
    return penalty.isNone() && decay == 0
        ? List.of()
        : List.of(new WeightPenalty(() -> step.now(penalty), decay));
  }
}
