package org.sweep4j.config;

/** Which direction is better. */
public enum Goal implements ConfigWord {
  MINIMIZE,
  MAXIMIZE;

  /** Whether {@code a} is strictly better than {@code b}; NaN is worse than everything. */
  public boolean better(double a, double b) {
    if (Double.isNaN(a) || Double.isNaN(b)) {
      return !Double.isNaN(a);
    }
    return this == MINIMIZE ? a < b : a > b;
  }

  /** Negative if {@code a} is better than {@code b}, positive if it is worse, otherwise 0. */
  public int compare(double a, double b) {
    return better(a, b) ? -1 : better(b, a) ? 1 : 0;
  }

  /** What every score is better than. */
  public double worst() {
    return this == MINIMIZE ? Double.POSITIVE_INFINITY : Double.NEGATIVE_INFINITY;
  }
}
