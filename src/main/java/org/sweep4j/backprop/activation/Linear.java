package org.sweep4j.backprop.activation;

/** f(z) = z: the weighted sum itself. */
public record Linear() implements Elementwise {
  @Override
  public double value(double z) {
    return z;
  }

  @Override
  public double derivative(double z, double a) {
    return 1;
  }
}
