package org.sweep4j.dl4j;

import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.gradient.DefaultGradient;
import org.deeplearning4j.nn.gradient.Gradient;
import org.deeplearning4j.nn.layers.AbstractLayer;
import org.deeplearning4j.nn.workspace.ArrayType;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.jspecify.annotations.Nullable;
import org.nd4j.common.primitives.Pair;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.ops.transforms.Transforms;
import org.sweep4j.engine.Penalty;

/**
 * Hands on the previous layer's outputs a [batch, units] and adds their penalty to the loss:
 * (l1·Σ|a| + l2·Σa²) / batch.
 *
 * <p>Gradients between layers are sums over the batch in Deeplearning4j, which divides at the end,
 * so here the penalty's gradient is not divided.
 */
final class ActivityPenalty extends AbstractLayer<ActivityPenaltyLayer> {
  private double score;

  ActivityPenalty(NeuralNetConfiguration configuration, DataType type) {
    super(configuration, type);
  }

  private Penalty penalty() {
    return layerConf().penalty();
  }

  @Override
  public INDArray activate(boolean training, LayerWorkspaceMgr workspaces) {
    assertInputSet(false);
    Penalty now = penalty();
    double absolute = now.l1() == 0 ? 0 : input.norm1Number().doubleValue();
    double norm = now.l2() == 0 ? 0 : input.norm2Number().doubleValue();
    score = (now.l1() * absolute + now.l2() * norm * norm) / input.size(0);
    return workspaces.dup(ArrayType.ACTIVATIONS, input, input.ordering());
  }

  @Override
  public Pair<Gradient, INDArray> backpropGradient(INDArray epsilon, LayerWorkspaceMgr workspaces) {
    assertInputSet(true);
    INDArray gradient = workspaces.dup(ArrayType.ACTIVATION_GRAD, epsilon);
    if (penalty().l1() != 0) {
      gradient.addi(Transforms.sign(input, true).muli(penalty().l1()));
    }
    if (penalty().l2() != 0) {
      gradient.addi(input.mul(2 * penalty().l2()));
    }
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
}
