package org.sweep4j.config;

/**
 * How the rows of a trial are divided: k-fold cross-validation, several times with other folds.
 *
 * @param k 0: the experiment's validation split
 * @param repeats divisions, each of k folds
 */
public record FoldPlan(int k, int repeats) {
  public static final Range K = Range.closed(0, 1000);
  public static final Range REPEATS = Range.closed(1, 100);

  public FoldPlan {
    K.check("folds", k);
    REPEATS.check("folds.repeats", repeats);
    if (k == 0 && repeats > 1) {
      throw new IllegalArgumentException("folds.repeats needs folds.k of at least 2, found 0");
    }
  }

  public static FoldPlan of(int k) {
    return new FoldPlan(k, 1);
  }

  /** How many times a trial is trained. */
  public int trainings() {
    return Math.max(1, k * repeats);
  }
}
