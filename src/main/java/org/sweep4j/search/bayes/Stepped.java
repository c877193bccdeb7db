package org.sweep4j.search.bayes;

import java.util.Objects;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.function.DoubleUnaryOperator;
import org.jspecify.annotations.Nullable;
import org.sweep4j.config.Space;
import org.sweep4j.config.ValueKey;
import org.sweep4j.search.space.Quantile;
import org.sweep4j.search.space.Quantiles;
import org.sweep4j.search.space.Rounding;

/**
 * The multiples {@code k·q} of a number; a coordinate is the whole number k.
 *
 * <p>Each value owns the stretch of a continuous distribution that is rounded to it, and a kernel
 * gives it the probability of that stretch.
 *
 * @param share F of the number before it is rounded, within [0, 1]
 * @param quantile F⁻¹, rounded
 * @param first least k, −∞ for none
 * @param last largest k, +∞ for none
 */
record Stepped(
    DoubleUnaryOperator share, Quantile quantile, Rounding rounding, double first, double last)
    implements Dimension {

  static Stepped of(Space.Quantized space) {
    Rounding rounding = Rounding.of(space);
    return new Stepped(
        CumulativeShare.of(space.continuous()),
        Quantiles.of(space),
        rounding,
        Math.rint(rounding.min() / space.q()),
        Math.rint(rounding.max() / space.q()));
  }

  /** Whole numbers, each owning the half unit on either side, so that all are equally likely. */
  static Stepped of(Space.IntUniform space) {
    return new Stepped(
        CumulativeShare.linear(space.min() - 0.5, space.max() + 0.5),
        Quantiles.of(space),
        new Rounding(1, space.min(), space.max()),
        space.min(),
        space.max());
  }

  @Override
  public OptionalDouble coordinate(@Nullable Object value) {
    if (value instanceof Number number) {
      double step = step(number);
      if (ValueKey.of(value(step)).equals(ValueKey.of(value))) {
        return OptionalDouble.of(step);
      }
    }
    return OptionalDouble.empty();
  }

  @Override
  public Number value(double coordinate) {
    return rounding.round(coordinate * rounding.q());
  }

  @Override
  public double at(double u) {
    return step((Number) Objects.requireNonNull(quantile.at(u)));
  }

  @Override
  public boolean isOrdered() {
    return true;
  }

  @Override
  public double position(double coordinate) {
    return share.applyAsDouble(coordinate * rounding.q());
  }

  @Override
  public OptionalLong size() {
    double size = last - first + 1;
    return size < Long.MAX_VALUE ? OptionalLong.of((long) size) : OptionalLong.empty();
  }

  @Override
  public double coordinate(long index) {
    return first + index;
  }

  @Override
  public Kernels kernels(double[] observations, int dimensions) {
    return new Cells(this, observations, dimensions) {
      @Override
      double low(double step) {
        return step == first ? 0 : share.applyAsDouble((step - 0.5) * rounding.q());
      }

      @Override
      double high(double step) {
        return step == last ? 1 : share.applyAsDouble((step + 0.5) * rounding.q());
      }
    };
  }

  private double step(Number value) {
    return Math.max(first, Math.min(last, Math.rint(value.doubleValue() / rounding.q())));
  }
}
