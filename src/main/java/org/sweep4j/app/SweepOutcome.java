package org.sweep4j.app;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sweep4j.config.Goal;
import org.sweep4j.engine.RunDirectory;
import org.sweep4j.engine.TrainingOutcome;
import org.sweep4j.search.run.SweepResult;

/**
 * What a sweep came to.
 *
 * @param best the training of the best configuration; empty if no trial has a score, or if the
 *     sweep was interrupted
 * @param interrupted whether it was cancelled: its trials are kept, and it can be resumed
 * @param document what {@code result.json} holds, or would hold after an interruption
 */
public record SweepOutcome(
    SweepResult result,
    Goal goal,
    Optional<TrainingOutcome> best,
    boolean interrupted,
    Path directory,
    Map<String, @Nullable Object> document) {

  /** The key of {@code result.json} that holds the training of the best configuration. */
  static final String REFIT = "refit";

  /** Why the training of the best configuration failed: it diverged, or its model differs. */
  public Optional<String> refitError() {
    return document.get(REFIT) instanceof Map<?, ?> refit
        ? Optional.ofNullable((String) refit.get(RunDirectory.ERROR))
        : Optional.empty();
  }
}
