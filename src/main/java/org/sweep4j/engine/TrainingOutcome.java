package org.sweep4j.engine;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What a training ended with; the assessments are those of the final weights.
 *
 * @param engine name of the engine
 * @param bestEpoch epoch with the best monitored quantity, from 0; −1 if there was none
 * @param keptEpoch epoch after which the weights were as they are: the last, or the best where
 *     early stopping restores it; −1 without training
 */
public record TrainingOutcome(
    Preparation preparation,
    String engine,
    TrainingStatus status,
    History history,
    int bestEpoch,
    int keptEpoch,
    Weights weights,
    Assessment training,
    Optional<Assessment> validation,
    Optional<Assessment> test,
    double seconds) {

  /** By the names of the rows: {@code train}, {@code validation}, {@code test}. */
  public Map<String, Assessment> assessments() {
    Map<String, Assessment> assessments = new LinkedHashMap<>();
    assessments.put("train", training);
    validation.ifPresent(rows -> assessments.put("validation", rows));
    test.ifPresent(rows -> assessments.put("test", rows));
    return assessments;
  }

  public boolean diverged() {
    return status == TrainingStatus.DIVERGED;
  }
}
