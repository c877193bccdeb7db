package org.sweep4j.dl4j;

import java.util.function.Supplier;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.learning.regularization.Regularization;
import org.nd4j.linalg.ops.transforms.Transforms;
import org.sweep4j.engine.Penalty;

/**
 * What is added to the gradient of one parameter array before the updater: l1·sign(w) + 2·l2·w for
 * the penalty l1·Σ|w| + l2·Σw², and c·w for PyTorch's weight decay, which adds nothing to the loss.
 *
 * <p>Deeplearning4j's {@code l2} means half of that, and removes a weight decay on the same layer;
 * its {@code WeightDecay} works after the updater, past the momentum.
 */
final class WeightPenalty implements Regularization {
  private final Supplier<Penalty> penalty;
  private final double decay;

  /**
   * @param penalty as it holds for the present batch
   * @param decay c
   */
  WeightPenalty(Supplier<Penalty> penalty, double decay) {
    this.penalty = penalty;
    this.decay = decay;
  }

  @Override
  public ApplyStep applyStep() {
    return ApplyStep.BEFORE_UPDATER;
  }

  @Override
  public void apply(INDArray weights, INDArray gradient, double rate, int iteration, int epoch) {
    addGradient(penalty.get(), weights, gradient);
    if (decay != 0) {
      gradient.addi(weights.mul(decay));
    }
  }

  /** gradient ← gradient + l1·sign(w) + 2·l2·w. */
  static void addGradient(Penalty penalty, INDArray weights, INDArray gradient) {
    if (penalty.l1() != 0) {
      gradient.addi(Transforms.sign(weights, true).muli(penalty.l1()));
    }
    if (penalty.l2() != 0) {
      gradient.addi(weights.mul(2 * penalty.l2()));
    }
  }

  @Override
  public double score(INDArray weights, int iteration, int epoch) {
    return sum(penalty.get(), weights);
  }

  /** l1·Σ|w| + l2·Σw². */
  static double sum(Penalty penalty, INDArray weights) {
    double absolute = penalty.l1() == 0 ? 0 : weights.norm1Number().doubleValue();
    double norm = penalty.l2() == 0 ? 0 : weights.norm2Number().doubleValue();
    return penalty.l1() * absolute + penalty.l2() * norm * norm;
  }

  @Override
  @SuppressWarnings("MissingSuperCall")
  public Regularization clone() {
    return new WeightPenalty(penalty, decay);
  }
}
