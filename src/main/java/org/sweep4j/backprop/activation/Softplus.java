package org.sweep4j.backprop.activation;

/** f(z) = ln(1 + e^z); f′ = σ(z). */
public record Softplus() implements Elementwise {
  @Override
  public double value(double z) {
    // ln(1 + e^z) = max(z, 0) + ln(1 + e^−|z|), which cannot overflow.
    return Math.max(z, 0) + Math.log1p(Math.exp(-Math.abs(z)));
  }

  @Override
  public double derivative(double z, double a) {
    return Sigmoid.of(z);
  }
}
