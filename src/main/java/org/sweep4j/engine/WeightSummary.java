package org.sweep4j.engine;

import java.util.Arrays;
import java.util.stream.DoubleStream;

/**
 * How large weights are.
 *
 * @param norm Euclidean norm
 * @param nearZeroShare share with |w| below {@link #NEAR_ZERO}
 */
public record WeightSummary(double norm, double nearZeroShare) {
  public static final double NEAR_ZERO = 1e-3;

  /** Of one array. */
  public static WeightSummary of(double[] weights) {
    double norm = Math.sqrt(Arrays.stream(weights).map(w -> w * w).sum());
    long near = Arrays.stream(weights).filter(w -> Math.abs(w) < NEAR_ZERO).count();
    return new WeightSummary(norm, weights.length == 0 ? 0 : (double) near / weights.length);
  }

  /** Of all kernels of a network. */
  public static WeightSummary of(Weights weights) {
    return of(weights.kernels().stream().flatMapToDouble(DoubleStream::of).toArray());
  }
}
