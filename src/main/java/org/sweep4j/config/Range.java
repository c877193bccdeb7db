package org.sweep4j.config;

/**
 * The numbers a setting may take: an interval whose ends may be open, closed or infinite.
 *
 * <p>Records check their components with a range at birth; the reader and the JSON Schema use the
 * same constant, so a limit is written once.
 */
public record Range(double low, boolean lowIncluded, double high, boolean highIncluded) {

  /** Every finite number. */
  public static final Range FINITE =
      new Range(Double.NEGATIVE_INFINITY, false, Double.POSITIVE_INFINITY, false);

  public static Range atLeast(double low) {
    return new Range(low, true, Double.POSITIVE_INFINITY, false);
  }

  public static Range greaterThan(double low) {
    return new Range(low, false, Double.POSITIVE_INFINITY, false);
  }

  /** Both ends included. */
  public static Range closed(double low, double high) {
    return new Range(low, true, high, true);
  }

  /** {@code low} included, {@code high} not. */
  public static Range closedOpen(double low, double high) {
    return new Range(low, true, high, false);
  }

  /** {@code low} not included, {@code high} included. */
  public static Range openClosed(double low, double high) {
    return new Range(low, false, high, true);
  }

  public boolean contains(double value) {
    return Double.isFinite(value)
        && (lowIncluded ? value >= low : value > low)
        && (highIncluded ? value <= high : value < high);
  }

  /**
   * Returns {@code value}.
   *
   * @throws IllegalArgumentException if the value lies outside
   */
  public double check(String name, double value) {
    if (!contains(value)) {
      throw new IllegalArgumentException(name + " must be " + this + ", found " + value);
    }
    return value;
  }

  /** For messages: "at least 1", "greater than 0", "in [0, 1)", "a finite number". */
  @Override
  public String toString() {
    if (Double.isInfinite(high)) {
      if (Double.isInfinite(low)) {
        return "a finite number";
      }
      return (lowIncluded ? "at least " : "greater than ") + plain(low);
    }
    return "in "
        + (lowIncluded ? "[" : "(")
        + plain(low)
        + ", "
        + plain(high)
        + (highIncluded ? "]" : ")");
  }

  private static String plain(double value) {
    return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
  }
}
