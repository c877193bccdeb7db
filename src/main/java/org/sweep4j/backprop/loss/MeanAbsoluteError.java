package org.sweep4j.backprop.loss;

/** (1/K) Σ |ŷ − y|; ∂/∂ŷ = sign(ŷ − y)/K, with sign(0) = 0. */
public record MeanAbsoluteError() implements UnitwiseLoss {
  @Override
  public double value(double output, double target) {
    return Math.abs(output - target);
  }

  @Override
  public double derivative(double output, double target) {
    return Math.signum(output - target);
  }
}
