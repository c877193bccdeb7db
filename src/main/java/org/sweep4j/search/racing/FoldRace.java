package org.sweep4j.search.racing;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.commons.math3.distribution.TDistribution;
import org.apache.commons.math3.stat.descriptive.moment.Mean;
import org.apache.commons.math3.stat.descriptive.moment.Variance;
import org.sweep4j.config.Goal;
import org.sweep4j.search.RowScores;

/**
 * Ends a trial whose first folds are worse, beyond doubt, than the same folds of the best trial
 * before it.
 *
 * <p>The test is a paired t test over the n held out rows of these f folds (the sums over those
 * that belong together, as they do not vary on their own), whose variance is corrected for what
 * folds share, as Nadeau and Bengio (Machine Learning 52, 2003) correct that of folds: with s² that
 * of the rows' differences, t = d̄ / √((1 + f · n₂/n₁) · s²/n). A trial is ended where P(T ≥ t) is
 * below 5 % divided by the number of looks at it and by the number of trials that the best was
 * chosen from (Bonferroni). So a trial as good as the best is ended in at most one case in twenty.
 * Where rows are not known, it is the same test over the folds.
 *
 * @param looks at each trial: the folds but the last
 * @param testToTraining n₂/n₁
 * @param units see {@link org.sweep4j.search.FoldTrainer#rowUnits}
 */
public record FoldRace(Goal goal, int looks, double testToTraining, int[] units) {
  private static final double WRONG = 0.05;

  /**
   * Whether to end a trial after some folds.
   *
   * @param before the trials with lower numbers
   */
  public boolean stops(FirstFolds trial, int folds, List<FirstFolds> before) {
    List<FirstFolds> rivals = before.stream().filter(other -> other.have(folds)).toList();
    return rivals.stream()
        .min(Comparator.comparing(other -> other.mean(folds), goal::compare))
        .map(best -> tail(trial, best, folds) < WRONG / (looks * rivals.size()))
        .orElse(false);
  }

  private double tail(FirstFolds trial, FirstFolds best, int folds) {
    Optional<double[]> rows =
        trial.rows().flatMap(own -> best.rows().flatMap(others -> differences(own, others)));
    double[] differences = rows.orElseGet(() -> difference(trial.scores(), best.scores(), folds));
    double variance = new Variance().evaluate(differences) / differences.length;
    double t =
        new Mean().evaluate(differences) / Math.sqrt((1 + folds * testToTraining) * variance);
    return Double.isNaN(t) || differences.length < 2
        ? 1
        : new TDistribution(null, differences.length - 1.0).cumulativeProbability(-t);
  }

  /** By how much the best one's rows are better, for each unit; the trial has just these rows. */
  private Optional<double[]> differences(RowScores own, RowScores best) {
    if (best.size() < own.size()) {
      return Optional.empty();
    }
    double[] differences =
        new double[IntStream.range(0, own.size()).map(this::unit).max().orElse(-1) + 1];
    for (int row = 0; row < own.size(); row++) {
      differences[unit(row)] += sign() * (best.get(row) - own.get(row));
    }
    return Optional.of(differences);
  }

  private int unit(int row) {
    return units.length == 0 ? row : units[row];
  }

  private double[] difference(List<Double> own, List<Double> best, int folds) {
    double[] differences = new double[folds];
    for (int fold = 0; fold < folds; fold++) {
      differences[fold] = sign() * (best.get(fold) - own.get(fold));
    }
    return differences;
  }

  private int sign() {
    return goal == Goal.MAXIMIZE ? 1 : -1;
  }
}
