package org.sweep4j.search.bayes;

import java.util.Comparator;

/**
 * A finished trial.
 *
 * @param point its coordinates
 * @param loss lower is better; +∞ for one without a score
 * @param variance of the loss, a mean over folds; NaN if not known
 * @param stoppedAt the epoch at which it was ended early; +∞ for one that was not
 */
public record Observation(double[] point, double loss, double variance, double stoppedAt) {

  /** Trials that ran to their end first, then those ended later, each by loss, as Optuna does. */
  static final Comparator<Observation> BEST_FIRST =
      Comparator.comparingDouble((Observation observation) -> -observation.stoppedAt())
          .thenComparingDouble(Observation::loss);

  /** A trial without a score, worse than all that have one. */
  public static Observation failed(double[] point) {
    return new Observation(point, Double.POSITIVE_INFINITY, Double.NaN, 0);
  }
}
