package org.sweep4j.search.gaussian;

import org.sweep4j.math.NormalLogProbability;

/**
 * The logarithm of the improvement to expect of a normal value over the least one so far: ln E
 * max(0, best − y) = ln σ + ln h(z), z = (best − µ)/σ, h(z) = φ(z) + z·Φ(z).
 *
 * <p>h underflows where the logarithm still has a slope to climb; far below 0 its series 1/z² −
 * 3/z⁴ + 15/z⁶ − 105/z⁸ times φ(z) stands in.
 *
 * <p>Source: Ament et al., Unexpected Improvements to Expected Improvement for Bayesian
 * Optimization, NeurIPS 2023, arXiv 2310.20708.
 */
public final class ExpectedImprovement {
  private static final double TAIL = -30;

  private ExpectedImprovement() {}

  /** ln E max(0, best − y) for y of this mean and this variance, greater than 0. */
  public static double log(double mean, double variance, double best) {
    double sigma = Math.sqrt(variance);
    return logUnit((best - mean) / sigma) + StrictMath.log(sigma);
  }

  /** The derivatives of {@link #log} by mean and by variance. */
  public static double[] slopes(double mean, double variance, double best) {
    double sigma = Math.sqrt(variance);
    double z = (best - mean) / sigma;
    double byZ = StrictMath.exp(NormalLogProbability.logCumulative(z) - logUnit(z));
    return new double[] {-byZ / sigma, (1 - byZ * z) / (2 * variance)};
  }

  /** ln h(z). */
  static double logUnit(double z) {
    double logDensity = NormalLogProbability.logDensity(z);
    if (z < TAIL) {
      double u = 1 / (z * z);
      return logDensity + StrictMath.log(u * (1 - u * (3 - u * (15 - u * 105))));
    }
    double mills = StrictMath.exp(NormalLogProbability.logCumulative(z) - logDensity);
    return z > 0
        ? StrictMath.log(
            StrictMath.exp(logDensity) + z * StrictMath.exp(NormalLogProbability.logCumulative(z)))
        : logDensity + StrictMath.log1p(z * mills);
  }
}
