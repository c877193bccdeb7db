package org.sweep4j.dl4j;

import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.learning.regularization.Regularization;

/**
 * PyTorch's weight decay: g ← g + c·w before the updater, and nothing added to the loss.
 *
 * <p>Deeplearning4j's {@code WeightDecay} works after the updater, past the momentum.
 */
final class CoupledWeightDecay implements Regularization {
  private final double coefficient;

  CoupledWeightDecay(double coefficient) {
    this.coefficient = coefficient;
  }

  @Override
  public ApplyStep applyStep() {
    return ApplyStep.BEFORE_UPDATER;
  }

  @Override
  public void apply(INDArray weights, INDArray gradient, double rate, int iteration, int epoch) {
    gradient.addi(weights.mul(coefficient));
  }

  @Override
  public double score(INDArray weights, int iteration, int epoch) {
    return 0;
  }

  @Override
  @SuppressWarnings("MissingSuperCall")
  public Regularization clone() {
    return new CoupledWeightDecay(coefficient);
  }
}
