package org.sweep4j.math;

import org.apache.commons.math3.special.Erf;

/**
 * Logarithms of the standard normal distribution's probabilities, exact far into the tails where
 * the probabilities themselves underflow.
 */
public final class NormalLogProbability {
  private static final double SQRT_2 = StrictMath.sqrt(2);
  private static final double HALF_LOG_2_PI = StrictMath.log(2 * StrictMath.PI) / 2;

  /** Below this, Φ(x) is taken from its asymptotic series, where that is exact to double. */
  private static final double TAIL = -20;

  private NormalLogProbability() {}

  /** ln φ(x) = −x²/2 − ½ ln 2π. */
  public static double logDensity(double x) {
    return -x * x / 2 - HALF_LOG_2_PI;
  }

  /** ln Φ(x). */
  public static double logCumulative(double x) {
    if (x > 0) {
      return StrictMath.log1p(-cumulative(-x));
    }
    return x > TAIL ? StrictMath.log(cumulative(x)) : logTail(x);
  }

  /**
   * ln(Φ(b) − Φ(a)) for a ≤ b.
   *
   * <p>Both ends are mirrored into the left tail where they lie in the right one, as Φ(b) − Φ(a)
   * cancels there.
   */
  public static double logBetween(double a, double b) {
    if (a > 0) {
      return logBetween(-b, -a);
    }
    if (b > 0) {
      return StrictMath.log1p(-cumulative(a) - cumulative(-b));
    }
    double logB = logCumulative(b);
    return logB + StrictMath.log1p(-StrictMath.exp(logCumulative(a) - logB));
  }

  private static double cumulative(double x) {
    return Erf.erfc(-x / SQRT_2) / 2;
  }

  /** ln Φ(x) = ln φ(x) − ln(−x) + ln(1 − 1/x² + 3/x⁴ − 15/x⁶ + …) for x ≪ 0. */
  private static double logTail(double x) {
    double sum = 1;
    double term = 1;
    for (int i = 1; Math.abs(term) > Math.ulp(1.0); i++) {
      term *= -(2 * i - 1) / (x * x);
      sum += term;
    }
    return logDensity(x) - StrictMath.log(-x) + StrictMath.log(sum);
  }
}
