package org.sweep4j.backprop.loss;

/**
 * ½ Σ (ŷ − y)², summed over the units: the error function of the textbooks, whose derivative is
 * just ŷ − y.
 */
public record HalfSquaredError() implements UnitwiseLoss {
  @Override
  public double value(double output, double target) {
    return 0.5 * (output - target) * (output - target);
  }

  @Override
  public double derivative(double output, double target) {
    return output - target;
  }

  @Override
  public double share(int units) {
    return 1;
  }
}
