package org.sweep4j;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What a sweep came to.
 *
 * <pre>{@code
 * double[][] predicted = result.network().orElseThrow().predict(rows);
 * double units = result.best().orElseThrow().parameters().getInt("units");
 * }</pre>
 *
 * @param trials by number, those of an earlier run that was resumed included
 * @param best empty if no trial has a score
 * @param network of the best configuration, trained on all rows but the test rows; empty if there
 *     is none, or if the sweep was not over an experiment
 * @param directory where all of it is kept, with a report; empty if nowhere
 */
public record SweepResult(
    List<TrialResult> trials,
    Optional<TrialResult> best,
    Optional<TrainedNetwork> network,
    Optional<Path> directory) {
  public SweepResult {
    trials = List.copyOf(trials);
  }
}
