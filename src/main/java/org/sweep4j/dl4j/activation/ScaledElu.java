package org.sweep4j.dl4j.activation;

/**
 * z for z &gt; 0, else α(e^z − 1). Deeplearning4j's ignores α in its derivative.
 *
 * <p>Source: Clevert et al. 2016, arXiv 1511.07289.
 */
final class ScaledElu extends Elementwise {
  private final double alpha;

  ScaledElu(double alpha) {
    this.alpha = alpha;
  }

  @Override
  double value(double z) {
    return z > 0 ? z : alpha * Math.expm1(z);
  }

  @Override
  double derivative(double z) {
    return z > 0 ? 1 : alpha * Math.exp(z);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ScaledElu elu && alpha == elu.alpha;
  }

  @Override
  public int hashCode() {
    return Double.hashCode(alpha);
  }
}
