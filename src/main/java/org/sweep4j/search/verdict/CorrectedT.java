package org.sweep4j.search.verdict;

import java.util.List;
import java.util.Optional;
import org.apache.commons.math3.distribution.TDistribution;

/**
 * How much the scores of trials vary over folds for no other reason than the folds, and the
 * corrected resampled t test that follows.
 *
 * <p>With s(c, f) the score of trial c on fold f, the variance is what is left of C trials and k
 * folds without the trials' and the folds' own means:
 *
 * <pre>
 * σ² = Σ (s(c, f) − s̄(c, ·) − s̄(·, f) + s̄(·, ·))² / ((C − 1)(k − 1))
 * </pre>
 *
 * <p>For a difference d of two trials' means, t = d / √((1/k + n₂/n₁) · 2σ²) with (C − 1)(k − 1)
 * degrees of freedom, n₁ and n₂ the rows of a fold that are learned from and held out: folds share
 * their training rows, which a plain t test takes no account of. For C = 2 this is the test of
 * Nadeau and Bengio, Inference for the Generalization Error, Machine Learning 52, 2003.
 *
 * @param testToTraining n₂/n₁
 */
record CorrectedT(double variance, int degrees, int folds, double testToTraining) {
  /** Larger ones come from rounding where scores have no variance to speak of. */
  private static final double MOST = 1e6;

  /**
   * @param scores one per fold for each trial
   * @return empty unless there are two trials with two folds
   */
  static Optional<CorrectedT> of(List<List<Double>> scores, double testToTraining) {
    int trials = scores.size();
    int folds = trials == 0 ? 0 : scores.get(0).size();
    int degrees = (trials - 1) * (folds - 1);
    if (trials < 2 || folds < 2) {
      return Optional.empty();
    }
    double[] ofTrial = new double[trials];
    double[] ofFold = new double[folds];
    double all = 0;
    for (int c = 0; c < trials; c++) {
      for (int f = 0; f < folds; f++) {
        double score = scores.get(c).get(f);
        ofTrial[c] += score / folds;
        ofFold[f] += score / trials;
        all += score / trials / folds;
      }
    }
    double squares = 0;
    for (int c = 0; c < trials; c++) {
      for (int f = 0; f < folds; f++) {
        double rest = scores.get(c).get(f) - ofTrial[c] - ofFold[f] + all;
        squares += rest * rest;
      }
    }
    return Optional.of(new CorrectedT(squares / degrees, degrees, folds, testToTraining));
  }

  /** Of the difference of two trials' means. */
  double standardError() {
    return Math.sqrt((1.0 / folds + testToTraining) * 2 * variance);
  }

  /**
   * P(T ≥ t): how often a difference as large would be found where there is none; 1 without any
   * variance, as a few folds that happen to agree prove nothing.
   */
  double tail(double difference) {
    double t = difference / standardError();
    return Math.abs(t) < MOST ? new TDistribution(null, degrees).cumulativeProbability(-t) : 1;
  }
}
