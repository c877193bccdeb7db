package org.sweep4j.app;

import java.nio.file.Path;
import java.util.Optional;
import org.sweep4j.engine.TrainingOutcome;
import org.sweep4j.engine.TrainingResult;
import org.sweep4j.search.method.SweepDocument;
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
    Optional<TrainingOutcome> best,
    boolean interrupted,
    Path directory,
    SweepDocument document) {

  /** Why the training of the best configuration failed: it diverged, or its model differs. */
  public Optional<String> refitError() {
    return document.refit().flatMap(TrainingResult::error);
  }
}
