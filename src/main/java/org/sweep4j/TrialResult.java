package org.sweep4j;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.sweep4j.search.Trial;

/**
 * A trial of a sweep and what came of it.
 *
 * <pre>{@code
 * sweep.onTrial(trial -> System.out.println(trial.number() + " " + trial.parameters() + ": " + trial.score()));
 * }</pre>
 *
 * @param number from 0
 * @param state {@code complete}, {@code stopped}, {@code failed} or {@code diverged}
 * @param score mean over the folds; empty for a failed or diverged trial
 * @param foldScores one a fold
 * @param metrics other quantities by name, mean over the folds
 * @param epochs trained
 * @param error what went wrong
 */
public record TrialResult(
    int number,
    String state,
    Parameters parameters,
    OptionalDouble score,
    List<Double> foldScores,
    Map<String, Double> metrics,
    int epochs,
    Optional<String> error) {

  static TrialResult of(Trial trial) {
    return new TrialResult(
        trial.number(),
        trial.state().spelling(),
        Parameters.of(trial.parameters()),
        trial.score(),
        trial.foldScores(),
        trial.metrics(),
        trial.epochs(),
        trial.error());
  }
}
