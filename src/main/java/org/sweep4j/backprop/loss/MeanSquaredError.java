package org.sweep4j.backprop.loss;

/** (1/K) Σ (ŷ − y)²; ∂/∂ŷ = (2/K)(ŷ − y). */
public record MeanSquaredError() implements UnitwiseLoss {
  @Override
  public double value(double output, double target) {
    return (output - target) * (output - target);
  }

  @Override
  public double derivative(double output, double target) {
    return 2 * (output - target);
  }
}
