package org.sweep4j.backprop.activation;

/** f(z) = z·σ(z); f′ = f + σ·(1 − f) (Ramachandran et al. 2017, arXiv 1710.05941). */
public record Swish() implements Elementwise {
  @Override
  public double value(double z) {
    return z * Sigmoid.of(z);
  }

  @Override
  public double derivative(double z, double a) {
    return a + Sigmoid.of(z) * (1 - a);
  }
}
