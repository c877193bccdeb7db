package org.sweep4j.search.space;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.sweep4j.config.Space;

/**
 * round-half-even(x / q)·q, kept within the bounds by taking the nearest multiple inside them;
 * where there is none inside, the nearest bound. Products are exact in decimal: 3 × 0.1 is 0.3.
 *
 * @param min least value
 * @param max greatest value
 */
public record Rounding(double q, double min, double max) {

  /** The rounding of a quantised space. */
  public static Rounding of(Space.Quantized space) {
    return of(space.q(), continuous(space));
  }

  static Rounding of(double q, ContinuousQuantile continuous) {
    double min = multipleInside(continuous.low(), q, RoundingMode.CEILING);
    double max = multipleInside(continuous.high(), q, RoundingMode.FLOOR);
    return min <= max
        ? new Rounding(q, min, max)
        : new Rounding(q, continuous.low(), continuous.high());
  }

  static ContinuousQuantile continuous(Space.Quantized space) {
    if (Quantiles.of(space.continuous()) instanceof ContinuousQuantile continuous) {
      return continuous;
    }
    throw new IllegalArgumentException(
        "only a continuous space can be quantised, found " + space.continuous());
  }

  private static double multipleInside(double bound, double q, RoundingMode inwards) {
    if (Double.isInfinite(bound)) {
      return bound;
    }
    BigDecimal step = BigDecimal.valueOf(q);
    return BigDecimal.valueOf(bound).divide(step, 0, inwards).multiply(step).doubleValue();
  }

  /** A Long where q is whole and the value fits, otherwise a Double. */
  public Number round(double x) {
    double multiplier = Math.rint(Math.max(-Double.MAX_VALUE, Math.min(Double.MAX_VALUE, x / q)));
    double multiple = BigDecimal.valueOf(q).multiply(BigDecimal.valueOf(multiplier)).doubleValue();
    double value = Math.max(min, Math.min(max, multiple));
    boolean whole = q == Math.rint(q) && value == (long) value;
    return whole ? (Number) (long) value : (Number) value;
  }
}
