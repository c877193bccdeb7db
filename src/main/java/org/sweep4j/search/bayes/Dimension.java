package org.sweep4j.search.bayes;

import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * One swept parameter as the estimator sees it: each value is one number, its coordinate.
 *
 * <p>Numeric values are placed on [0, 1] by the cumulative probability of the declared
 * distribution, so that bandwidths are shares of the range whatever its scale.
 */
public sealed interface Dimension permits Choice, Continuous, Ordinal, Stepped {

  /** The coordinate of {@code value}; empty if the value does not belong to the space. */
  OptionalDouble coordinate(@Nullable Object value);

  /** The value at a coordinate. */
  @Nullable Object value(double coordinate);

  /**
   * The coordinate that is not exceeded with the declared probability {@code u}.
   *
   * @param u in (0, 1)
   */
  double at(double u);

  /** Whether larger coordinates mean larger values. */
  boolean isOrdered();

  /** Where on [0, 1] the value at a coordinate of an ordered dimension lies. */
  double position(double coordinate);

  /** How many values there are; empty: without end. */
  OptionalLong size();

  /** The coordinate of value number {@code index} of a dimension that has a size. */
  double coordinate(long index);

  /**
   * A kernel on each observation, and the declared distribution as the last one.
   *
   * @param observations coordinates
   * @param dimensions how many dimensions the product kernel has, this one included
   */
  Kernels kernels(double[] observations, int dimensions);
}
