package org.sweep4j.backprop.loss;

/**
 * (1/K) Σ max(0, 1 − yŷ) for targets −1 and 1; ∂/∂ŷ = −y/K inside the margin, else 0 (on its edge
 * by convention).
 */
public record Hinge() implements UnitwiseLoss {
  @Override
  public double value(double output, double target) {
    return Math.max(0, 1 - target * output);
  }

  @Override
  public double derivative(double output, double target) {
    return target * output < 1 ? -target : 0;
  }
}
