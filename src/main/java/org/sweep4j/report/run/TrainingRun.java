package org.sweep4j.report.run;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.sweep4j.engine.TrainingResult;
import org.sweep4j.engine.diagnostics.Diagnostics;

/**
 * What a training run left behind.
 *
 * @param result {@code result.json}; empty while the run goes on
 */
public record TrainingRun(
    String name, Optional<TrainingResult> result, HistoryTable history, Diagnostics diagnostics) {

  public static TrainingRun read(RunFiles files) {
    return new TrainingRun(
        files.name(),
        files.document("result.json", TrainingResult.DOCUMENT),
        HistoryTable.read(files),
        files.document("diagnostics.json", Diagnostics.DOCUMENT).orElse(Diagnostics.NONE));
  }

  /** The epoch with the best monitored quantity, as {@code history.csv} counts. */
  public OptionalInt bestEpoch() {
    return epoch(TrainingResult::bestEpoch);
  }

  /** Whether the weights of the best epoch were put back, rather than those of the last kept. */
  public boolean restoredBest() {
    return bestEpoch().isPresent() && bestEpoch().equals(epoch(TrainingResult::keptEpoch));
  }

  private OptionalInt epoch(Function<TrainingResult, @Nullable Integer> which) {
    return result
        .flatMap(ended -> Optional.ofNullable(which.apply(ended)))
        .map(OptionalInt::of)
        .orElse(OptionalInt.empty());
  }

  /** The rows that the diagnostics are about. */
  public String evaluatedOn() {
    return diagnostics.evaluatedOn().orElse("test");
  }
}
