package org.sweep4j.backprop.activation;

import org.sweep4j.math.StandardNormal;

/**
 * f(z) = z·Φ(z) with the normal distribution function Φ(z) = ½(1 + erf(z/√2)); f′ = Φ + z·φ
 * (Hendrycks and Gimpel 2016, arXiv 1606.08415).
 */
public record Gelu() implements Elementwise {
  @Override
  public double value(double z) {
    return z * StandardNormal.distribution(z);
  }

  @Override
  public double derivative(double z, double a) {
    return StandardNormal.distribution(z) + z * StandardNormal.density(z);
  }
}
