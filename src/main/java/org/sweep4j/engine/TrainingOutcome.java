package org.sweep4j.engine;

import java.util.Optional;

/**
 * What a training ended with; the assessments are those of the final weights.
 *
 * @param engine name of the engine
 * @param bestEpoch epoch with the best monitored quantity, from 0; −1 if there was none
 * @param weights the final ones; those of the best epoch where early stopping restores them
 */
public record TrainingOutcome(
    Preparation preparation,
    String engine,
    TrainingStatus status,
    History history,
    int bestEpoch,
    Weights weights,
    Assessment training,
    Optional<Assessment> validation,
    Optional<Assessment> test,
    double seconds) {

  public boolean diverged() {
    return status == TrainingStatus.DIVERGED;
  }
}
