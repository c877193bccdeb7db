package org.sweep4j.backprop;

/** f(z) = max(0, z); f′ = 1 for z &gt; 0, else 0 (at 0 by convention). */
record Relu() implements Elementwise {
  @Override
  public double value(double z) {
    return z > 0 ? z : 0;
  }

  @Override
  public double derivative(double z, double a) {
    return z > 0 ? 1 : 0;
  }
}
