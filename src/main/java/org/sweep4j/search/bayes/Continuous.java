package org.sweep4j.search.bayes;

import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.function.DoubleUnaryOperator;
import org.jspecify.annotations.Nullable;
import org.sweep4j.random.RandomStream;
import org.sweep4j.search.space.Quantile;

/**
 * Real numbers; a coordinate is the cumulative probability of its value.
 *
 * @param share F, within [0, 1]
 * @param quantile F⁻¹
 */
record Continuous(DoubleUnaryOperator share, Quantile quantile) implements Dimension {
  /** Quantiles are asked for inside (0, 1) only. */
  private static final double LEAST = 0x1.0p-53;

  @Override
  public OptionalDouble coordinate(@Nullable Object value) {
    return value instanceof Number number
        ? OptionalDouble.of(share.applyAsDouble(number.doubleValue()))
        : OptionalDouble.empty();
  }

  @Override
  public @Nullable Object value(double coordinate) {
    return quantile.at(inside(coordinate));
  }

  @Override
  public double at(double u) {
    return u;
  }

  @Override
  public boolean isOrdered() {
    return true;
  }

  @Override
  public double position(double coordinate) {
    return coordinate;
  }

  static double inside(double share) {
    return Math.max(LEAST, Math.min(1 - LEAST, share));
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
      public void addLogDensities(double coordinate, double[] logs) {
        for (int kernel = 0; kernel < logs.length; kernel++) {
          logs[kernel] += gaussians.logDensity(kernel, coordinate);
        }
      }

      @Override
      public double logFloor(double coordinate) {
        return gaussians.logSpread();
      }

      @Override
      public double draw(int kernel, RandomStream random) {
        return gaussians.draw(kernel, random);
      }
    };
  }
}
