package org.sweep4j.backprop.activation;

/**
 * f(z) = z for z &gt; 0, else α(e^z − 1); f′ = 1 or f + α (Clevert et al. 2016, arXiv 1511.07289).
 */
public record Elu(double alpha) implements Elementwise {
  @Override
  public double value(double z) {
    return z > 0 ? z : alpha * Math.expm1(z);
  }

  @Override
  public double derivative(double z, double a) {
    return z > 0 ? 1 : a + alpha;
  }
}
