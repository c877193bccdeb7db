package org.sweep4j.search.bayes;

import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.sweep4j.config.RandomStream;

/**
 * Real numbers; a coordinate is the cumulative probability of its value.
 *
 * @param min least value, −∞ for none
 * @param max largest value, +∞ for none
 */
record Continuous(Law law, double min, double max) implements Dimension {

  @Override
  public OptionalDouble coordinate(@Nullable Object value) {
    if (value instanceof Number number
        && number.doubleValue() >= min
        && number.doubleValue() <= max) {
      return OptionalDouble.of(law.cumulative(number.doubleValue()));
    }
    return OptionalDouble.empty();
  }

  @Override
  public Double value(double coordinate) {
    return Math.max(min, Math.min(max, law.quantile(coordinate)));
  }

  @Override
  public double draw(RandomStream random) {
    return random.nextDouble();
  }

  @Override
  public OptionalLong size() {
    return OptionalLong.empty();
  }

  @Override
  public double coordinate(long index) {
    throw new UnsupportedOperationException("real numbers cannot be counted");
  }

  @Override
  public Kernels kernels(double[] observations, int dimensions) {
    GaussianKernels gaussians = new GaussianKernels(observations, dimensions);
    return new Kernels() {
      @Override
      public double logDensity(int kernel, double coordinate) {
        return gaussians.logDensity(kernel, coordinate);
      }

      @Override
      public double draw(int kernel, RandomStream random) {
        return gaussians.draw(kernel, random);
      }
    };
  }
}
