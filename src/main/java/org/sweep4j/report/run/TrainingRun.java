package org.sweep4j.report.run;

import java.util.OptionalInt;

/**
 * What a training run left behind.
 *
 * @param result {@code result.json}; empty while the run goes on
 * @param preprocessing {@code preprocessing.json}
 */
public record TrainingRun(
    String name, Fields result, History history, Fields preprocessing, Diagnostics diagnostics) {

  public static TrainingRun read(RunFiles files) {
    return new TrainingRun(
        files.name(),
        files.json("result.json"),
        History.read(files),
        files.json("preprocessing.json"),
        Diagnostics.read(files));
  }

  /** The epoch whose weights were kept, as {@code history.csv} counts. */
  public OptionalInt bestEpoch() {
    return result.number("best_epoch").isPresent()
        ? OptionalInt.of((int) result.number("best_epoch").getAsDouble())
        : OptionalInt.empty();
  }
}
