package org.sweep4j.backprop.activation;

/** f(z) = tanh z; f′ = 1 − f². */
public record Tanh() implements Elementwise {
  @Override
  public double value(double z) {
    return Math.tanh(z);
  }

  @Override
  public double derivative(double z, double a) {
    return 1 - a * a;
  }
}
