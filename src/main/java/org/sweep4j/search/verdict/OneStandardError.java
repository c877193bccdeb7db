package org.sweep4j.search.verdict;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.ToLongFunction;
import org.sweep4j.config.Goal;
import org.sweep4j.search.Trial;
import org.sweep4j.search.TrialState;

/**
 * The simplest of the trials that are as good as the best, as far as its folds can tell: those
 * within std/√k of its score. k are the folds of one division of the rows: dividing them anew adds
 * no rows.
 *
 * <p>Source: Breiman, Friedman, Olshen and Stone, Classification and Regression Trees, 1984.
 */
public record OneStandardError(Goal goal, int folds) {

  /**
   * @param size of a trial's network; of two as large, the better one is chosen
   * @return empty if no trial is complete; the best if it has no standard deviation
   */
  public Optional<Trial> choose(List<Trial> trials, ToLongFunction<Trial> size) {
    List<Trial> ranked =
        trials.stream()
            .filter(trial -> trial.state() == TrialState.COMPLETE)
            .sorted(Trial.bestFirst(goal))
            .toList();
    return ranked.stream()
        .findFirst()
        .flatMap(
            best ->
                ranked.stream()
                    .filter(trial -> distance(best, trial) <= standardError(best))
                    .min(Comparator.comparingLong(size)));
  }

  private double distance(Trial best, Trial other) {
    return Math.abs(best.scoreOrNaN() - other.scoreOrNaN());
  }

  private double standardError(Trial best) {
    OptionalDouble deviation = best.standardDeviation();
    return deviation.orElse(0) / Math.sqrt(Math.max(1, folds));
  }
}
