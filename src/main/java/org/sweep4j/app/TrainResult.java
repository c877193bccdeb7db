package org.sweep4j.app;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sweep4j.engine.TrainingOutcome;
import org.sweep4j.engine.TrainingResult;
import org.sweep4j.search.FoldScores;

/**
 * What a training came to.
 *
 * @param folds each quantity on all folds, by name; empty without folds
 * @param directory where it was written
 * @param document what {@code result.json} holds; empty where nothing was written
 */
public record TrainResult(
    TrainingOutcome outcome,
    Map<String, FoldScores> folds,
    Optional<Path> directory,
    Optional<TrainingResult> document) {

  /** Of a training without folds that was not written. */
  public static TrainResult of(TrainingOutcome outcome) {
    return new TrainResult(outcome, Map.of(), Optional.empty(), Optional.empty());
  }

  /** Why the training failed, as {@code result.json} says: it diverged, or its model differs. */
  public Optional<String> error() {
    return document.flatMap(TrainingResult::error);
  }

  /**
   * Writes a training that was not written yet.
   *
   * @throws org.sweep4j.config.BadInputException if the directory cannot be used
   */
  public TrainResult savedIn(OutputDirectory output) throws IOException {
    try (RunFolder folder = RunFolder.open(output, List.of())) {
      return Trainer.deliver(outcome, folds, Optional.of(folder));
    }
  }
}
