package org.sweep4j.backprop.activation;

/** f(z) = 1 / (1 + e^−z); f′ = f·(1 − f). */
public record Sigmoid() implements Elementwise {
  @Override
  public double value(double z) {
    return of(z);
  }

  @Override
  public double derivative(double z, double a) {
    return a * (1 - a);
  }

  /** σ(z); e^−z may overflow to infinity, which gives the right 0. */
  static double of(double z) {
    return 1 / (1 + Math.exp(-z));
  }
}
