package org.sweep4j.backprop.activation;

/**
 * f(z) = 1 for z ≥ 0, else 0: the perceptron. Its derivative is 0 wherever it exists, so nothing
 * can be learned through it.
 */
public record BinaryStep() implements Elementwise {
  @Override
  public double value(double z) {
    return z >= 0 ? 1 : 0;
  }

  @Override
  public double derivative(double z, double a) {
    return 0;
  }
}
