package org.sweep4j.dl4j.activation;

/** z for z &gt; 0, else αz. Deeplearning4j's has the derivative 1 at 0, where this one has α. */
final class LeakyRelu extends Elementwise {
  private final double alpha;

  LeakyRelu(double alpha) {
    this.alpha = alpha;
  }

  @Override
  double value(double z) {
    return z > 0 ? z : alpha * z;
  }

  @Override
  double derivative(double z) {
    return z > 0 ? 1 : alpha;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof LeakyRelu leaky && alpha == leaky.alpha;
  }

  @Override
  public int hashCode() {
    return Double.hashCode(alpha);
  }
}
