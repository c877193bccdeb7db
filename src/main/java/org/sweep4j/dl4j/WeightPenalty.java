package org.sweep4j.dl4j;

import java.util.function.Supplier;
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
  private final Supplier<Penalty> penalty;

  /**
   * @param penalty as it holds for the present batch
   */
  WeightPenalty(Supplier<Penalty> penalty) {
    this.penalty = penalty;
  }

  @Override
  public ApplyStep applyStep() {
    return ApplyStep.BEFORE_UPDATER;
  }

  @Override
  public void apply(INDArray weights, INDArray gradient, double rate, int iteration, int epoch) {
    Penalty now = penalty.get();
    if (now.l1() != 0) {
      gradient.addi(Transforms.sign(weights, true).muli(now.l1()));
    }
    if (now.l2() != 0) {
      gradient.addi(weights.mul(2 * now.l2()));
    }
  }

  @Override
  public double score(INDArray weights, int iteration, int epoch) {
    Penalty now = penalty.get();
    double absolute = now.l1() == 0 ? 0 : weights.norm1Number().doubleValue();
    double norm = now.l2() == 0 ? 0 : weights.norm2Number().doubleValue();
    return now.l1() * absolute + now.l2() * norm * norm;
  }

  @Override
  @SuppressWarnings("MissingSuperCall")
  public Regularization clone() {
    return new WeightPenalty(penalty);
  }
}
