package org.sweep4j.dl4j;

import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.learning.regularization.Regularization;
import org.nd4j.linalg.ops.transforms.Transforms;
import org.sweep4j.engine.Penalty;

/**
 * l1·Σ|w| + l2·Σw² on one parameter array; the gradient is l1·sign(w) + 2·l2·w.
 *
 * <p>Deeplearning4j's {@code l2} means half of that, and removes a weight decay on the same layer.
 */
final class WeightPenalty implements Regularization {
  private final double l1;
  private final double l2;

  WeightPenalty(Penalty penalty) {
    this.l1 = penalty.l1();
    this.l2 = penalty.l2();
  }

  @Override
  public ApplyStep applyStep() {
    return ApplyStep.BEFORE_UPDATER;
  }

  @Override
  public void apply(INDArray weights, INDArray gradient, double rate, int iteration, int epoch) {
    if (l1 != 0) {
      gradient.addi(Transforms.sign(weights, true).muli(l1));
    }
    if (l2 != 0) {
      gradient.addi(weights.mul(2 * l2));
    }
  }

  @Override
  public double score(INDArray weights, int iteration, int epoch) {
    double absolute = l1 == 0 ? 0 : weights.norm1Number().doubleValue();
    double norm = l2 == 0 ? 0 : weights.norm2Number().doubleValue();
    return l1 * absolute + l2 * norm * norm;
  }

  @Override
  @SuppressWarnings("MissingSuperCall")
  public Regularization clone() {
    return new WeightPenalty(new Penalty(l1, l2));
  }
}
