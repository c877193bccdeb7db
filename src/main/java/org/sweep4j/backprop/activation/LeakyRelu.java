package org.sweep4j.backprop.activation;

/** f(z) = z for z &gt; 0, else αz; f′ = 1 or α. */
public record LeakyRelu(double alpha) implements Elementwise {
  @Override
  public double value(double z) {
    return z > 0 ? z : alpha * z;
  }

  @Override
  public double derivative(double z, double a) {
    return z > 0 ? 1 : alpha;
  }
}
