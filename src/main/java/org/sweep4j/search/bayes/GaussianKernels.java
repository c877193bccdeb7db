package org.sweep4j.search.bayes;

import org.sweep4j.math.NormalLogProbability;
import org.sweep4j.random.RandomStream;

/**
 * Normal distributions on [0, 1], cut off at its ends: one on each observation, all equally wide,
 * and one on the middle as wide as the range.
 *
 * <p>Of width σ = 0.2·n^(−1/(d + 4)) for n observations in d dimensions (Scott's rule, as in BOHB;
 * Falkner, Klein and Hutter, ICML 2018, arXiv 1807.01774), at least 1/min(100, n + 2): "magic
 * clip".
 */
final class GaussianKernels {
  private static final double SIGMA_MAGNITUDE = 0.2;
  private static final double NARROWEST = 100;
  private static final double PRIOR_MU = 0.5;
  private static final double PRIOR_SIGMA = 1;

  private final double[] mu;
  private final double sigma;
  private final double logSigma;
  private final double[] logTotals;

  /**
   * @param positions of the observations, in [0, 1]; NaN for one without
   */
  GaussianKernels(double[] positions, int dimensions) {
    this.mu = positions.clone();
    this.sigma = bandwidth(positions.length, dimensions);
    this.logSigma = StrictMath.log(sigma);
    this.logTotals = new double[positions.length + 1];
    for (int kernel = 0; kernel < logTotals.length; kernel++) {
      logTotals[kernel] = logBetween(kernel, 0, 1);
    }
  }

  /** σ of the kernels on {@code observations} observations. */
  static double bandwidth(int observations, int dimensions) {
    double scott =
        SIGMA_MAGNITUDE * StrictMath.pow(Math.max(observations, 1), -1.0 / (dimensions + 4));
    return Math.max(scott, 1 / Math.min(NARROWEST, observations + 2));
  }

  double logDensity(int kernel, double position) {
    double z = (position - mu(kernel)) / sigma(kernel);
    return NormalLogProbability.logDensity(z) - logSigma(kernel) - logTotals[kernel];
  }

  /** The logarithm of 1/σ, the density of an observation that is spread evenly over its σ. */
  double logSpread() {
    return -logSigma;
  }

  /** The number of the kernel on the middle. */
  int prior() {
    return mu.length;
  }

  /** The logarithm of the probability between two positions. */
  double logMass(int kernel, double low, double high) {
    return logBetween(kernel, low, high) - logTotals[kernel];
  }

  /** Drawn until it falls into [0, 1]: at least one time in three. */
  double draw(int kernel, RandomStream random) {
    double position;
    do {
      position = mu(kernel) + sigma(kernel) * random.nextGaussian();
    } while (position < 0 || position > 1);
    return position;
  }

  private double logBetween(int kernel, double low, double high) {
    return NormalLogProbability.logBetween(
        (low - mu(kernel)) / sigma(kernel), (high - mu(kernel)) / sigma(kernel));
  }

  private boolean isNarrow(int kernel) {
    return kernel < mu.length && !Double.isNaN(mu[kernel]);
  }

  private double mu(int kernel) {
    return isNarrow(kernel) ? mu[kernel] : PRIOR_MU;
  }

  private double sigma(int kernel) {
    return isNarrow(kernel) ? sigma : PRIOR_SIGMA;
  }

  /** ln 1 = 0 of the prior. */
  private double logSigma(int kernel) {
    return isNarrow(kernel) ? logSigma : 0;
  }
}
