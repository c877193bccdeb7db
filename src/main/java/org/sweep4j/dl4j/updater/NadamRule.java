package org.sweep4j.dl4j.updater;

import org.nd4j.linalg.api.ndarray.INDArray;
import org.sweep4j.config.Optimizer.Moments;
import org.sweep4j.config.Optimizer.Nadam;

/**
 * Adam with Nesterov momentum and PyTorch's schedule: with μₜ = β₁(1 − ½·0.96^(ψt)) and Mₜ = Π μᵢ,
 * w ← w − η·((1 − μₜ)/(1 − Mₜ)·g + μₜ₊₁/(1 − Mₜ₊₁)·m) / (√v̂ + ε).
 */
record NadamRule(Moments moments) implements UpdateRule {
  private static final double BASE = 0.96;
  private static final double NEGLIGIBLE = 1e-20;

  @Override
  public void apply(INDArray gradient, INDArray[] accumulators, double learningRate, int step) {
    INDArray mean = accumulators[0];
    INDArray square = accumulators[1];
    UpdateRule.average(mean, moments.beta1(), gradient);
    UpdateRule.averageSquare(square, moments.beta2(), gradient);
    double product = product(step);
    double next = momentum(step + 1);
    gradient.muli(learningRate * (1 - momentum(step)) / (1 - product));
    gradient.addi(mean.mul(learningRate * next / (1 - product * next)));
    gradient.divi(AdamRule.denominator(moments, square, step));
  }

  private double momentum(int step) {
    return moments.beta1() * (1 - 0.5 * Math.pow(BASE, step * Nadam.MOMENTUM_DECAY));
  }

  /**
   * Mₜ, from the beginning each time, so that a restored network needs no more than t. Once it is
   * too small to change 1 − M, further factors do not matter.
   */
  private double product(int step) {
    double product = 1;
    for (int i = 1; i <= step && product > NEGLIGIBLE; i++) {
      product *= momentum(i);
    }
    return product;
  }
}
