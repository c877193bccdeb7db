package org.sweep4j.report.run;

import java.util.OptionalInt;

/**
 * What a training run left behind.
 *
 * @param result {@code result.json}; empty while the run goes on
 */
public record TrainingRun(String name, Fields result, History history, Diagnostics diagnostics) {

  public static TrainingRun read(RunFiles files) {
    return new TrainingRun(
        files.name(), files.json("result.json"), History.read(files), Diagnostics.read(files));
  }

  /** The epoch with the best monitored quantity, as {@code history.csv} counts. */
  public OptionalInt bestEpoch() {
    return epoch("best_epoch");
  }

  /** Whether the weights of the best epoch were put back, rather than those of the last kept. */
  public boolean restoredBest() {
    return bestEpoch().isPresent() && bestEpoch().equals(epoch("kept_epoch"));
  }

  private OptionalInt epoch(String key) {
    return result.number(key).isPresent()
        ? OptionalInt.of((int) result.number(key).getAsDouble())
        : OptionalInt.empty();
  }
}
