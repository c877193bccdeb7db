package org.sweep4j.search;

import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.sweep4j.config.Configuration;
import org.sweep4j.config.Goal;

/**
 * A configuration and what came of it: a line of {@code trials.jsonl}.
 *
 * @param number from 0, without gaps
 * @param parameters the swept values, alphabetically
 * @param score mean of the objective over the folds; absent unless the state is scored
 * @param standardDeviation of the folds' scores (n − 1 in the denominator); absent with fewer than
 *     two folds
 * @param foldScores one per fold; NaN for a fold without a score
 * @param metrics the last values by name, mean over the folds
 * @param history the objective after each epoch, mean over the folds; a fold that ended earlier
 *     counts with its last value
 * @param epochs trained, the most of any fold
 * @param seed the experiment's seed that the folds were trained from
 * @param seconds spent training, all folds together
 * @param error what went wrong; present for failed and diverged trials
 * @param rows what each held out row adds to the score, one fold's after the other's, as far as
 *     folds have ended and it is kept
 */
public record Trial(
    int number,
    TrialState state,
    Configuration parameters,
    OptionalDouble score,
    OptionalDouble standardDeviation,
    List<Double> foldScores,
    Map<String, Double> metrics,
    List<Double> history,
    int epochs,
    long seed,
    double seconds,
    Optional<String> error,
    Optional<RowScores> rows) {

  public Trial {
    foldScores = List.copyOf(foldScores);
    metrics = Collections.unmodifiableMap(new LinkedHashMap<>(metrics));
    history = List.copyOf(history);
    if (number < 0) {
      throw new IllegalArgumentException("number must be at least 0, found " + number);
    }
    if (state.scored() != score.isPresent()) {
      throw new IllegalArgumentException(
          "a trial has a score exactly if it is complete or stopped, found "
              + state.spelling()
              + " and "
              + score);
    }
  }

  /** Without the rows' own scores. */
  public Trial(
      int number,
      TrialState state,
      Configuration parameters,
      OptionalDouble score,
      OptionalDouble standardDeviation,
      List<Double> foldScores,
      Map<String, Double> metrics,
      List<Double> history,
      int epochs,
      long seed,
      double seconds,
      Optional<String> error) {
    this(
        number,
        state,
        parameters,
        score,
        standardDeviation,
        foldScores,
        metrics,
        history,
        epochs,
        seed,
        seconds,
        error,
        Optional.empty());
  }

  /** The score, or NaN where there is none. */
  public double scoreOrNaN() {
    return score.orElse(Double.NaN);
  }

  /** The score, or the worst possible one. */
  public double scoreOrWorst(Goal goal) {
    return score.orElse(goal.worst());
  }

  /**
   * The one order in which trials are ranked: complete ones before stopped ones, then by score, the
   * best first, then by number.
   */
  public static Comparator<Trial> bestFirst(Goal goal) {
    return Comparator.comparing(Trial::state)
        .thenComparing(trial -> trial.scoreOrWorst(goal), goal::compare)
        .thenComparing(Trial::number);
  }

  /** The same result for other parameters that make the same experiment. */
  public Trial with(Configuration same) {
    return new Trial(
        number,
        state,
        same,
        score,
        standardDeviation,
        foldScores,
        metrics,
        history,
        epochs,
        seed,
        seconds,
        error,
        rows);
  }

  /** What is left of a trial that was trained, but of which something else then failed. */
  public Trial failed(String reason) {
    return new Trial(
        number,
        TrialState.FAILED,
        parameters,
        OptionalDouble.empty(),
        OptionalDouble.empty(),
        foldScores,
        Map.of(),
        history,
        epochs,
        seed,
        seconds,
        Optional.of(reason));
  }
}
