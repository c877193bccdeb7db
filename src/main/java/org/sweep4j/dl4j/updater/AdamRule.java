package org.sweep4j.dl4j.updater;

import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.ops.transforms.Transforms;
import org.sweep4j.config.Optimizer.Moments;

/**
 * m ← β₁m + (1 − β₁)g; v ← β₂v + (1 − β₂)g²; w ← w − η·m̂ / (√v̂ + ε) with m̂ = m/(1 − β₁ᵗ) and v̂
 * = v/(1 − β₂ᵗ).
 *
 * <p>Deeplearning4j's adds ε to √v before the correction.
 */
record AdamRule(Moments moments) implements UpdateRule {
  @Override
  public void apply(INDArray gradient, INDArray[] accumulators, double learningRate, int step) {
    INDArray mean = accumulators[0];
    INDArray square = accumulators[1];
    UpdateRule.average(mean, moments.beta1(), gradient);
    UpdateRule.averageSquare(square, moments.beta2(), gradient);
    double rate = learningRate / (1 - Math.pow(moments.beta1(), step));
    gradient.assign(mean).muli(rate).divi(denominator(moments, square, step));
  }

  /** √(v / (1 − β₂ᵗ)) + ε. */
  static INDArray denominator(Moments moments, INDArray square, int step) {
    double correction = Math.sqrt(1 - Math.pow(moments.beta2(), step));
    return Transforms.sqrt(square, true).divi(correction).addi(moments.epsilon());
  }
}
