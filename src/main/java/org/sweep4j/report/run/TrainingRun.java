package org.sweep4j.report.run;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.sweep4j.config.Configuration;
import org.sweep4j.config.yaml.experiment.ExperimentKeys;
import org.sweep4j.config.yaml.experiment.ExperimentTree;
import org.sweep4j.config.yaml.kind.ReadOption;
import org.sweep4j.config.yaml.text.YamlText;
import org.sweep4j.engine.RunDirectory;
import org.sweep4j.engine.TrainingResult;
import org.sweep4j.engine.TrainingSoFar;
import org.sweep4j.engine.diagnostics.Diagnostics;

/**
 * What a training run left behind.
 *
 * @param progress how far it is; empty if it has ended, or only just began
 * @param result {@code result.json}; empty while the run goes on
 * @param settings the experiment's values by their paths, those of its data aside
 * @param leftOut files that could not be used, each with the reason
 */
public record TrainingRun(
    String name,
    Optional<TrainingSoFar> progress,
    Optional<TrainingResult> result,
    HistoryTable history,
    Diagnostics diagnostics,
    Map<String, String> settings,
    List<String> leftOut) {
  private static final ReadOption[] READ = {ReadOption.FOLDS, ReadOption.WITHOUT_FILES};
  private static final Set<String> TOLD_ELSEWHERE = Set.of("name", "seed", "data");

  public static TrainingRun read(RunFiles files) {
    Optional<TrainingSoFar> progress =
        files.document(RunDirectory.PROGRESS, TrainingSoFar.DOCUMENT);
    return new TrainingRun(
        files.name(),
        progress,
        progress.isPresent()
            ? Optional.empty()
            : files.document(RunDirectory.RESULT, TrainingResult.DOCUMENT),
        progress
            .map(TrainingSoFar::history)
            .or(() -> files.text(RunDirectory.HISTORY))
            .flatMap(csv -> files.usable(RunDirectory.HISTORY, () -> HistoryTable.of(csv)))
            .orElseGet(() -> HistoryTable.of("")),
        files.document(RunDirectory.DIAGNOSTICS, Diagnostics.DOCUMENT).orElse(Diagnostics.NONE),
        settings(files),
        List.copyOf(files.leftOut()));
  }

  private static Map<String, String> settings(RunFiles files) {
    Map<String, String> settings = new LinkedHashMap<>();
    Path file = files.directory().resolve(RunDirectory.EXPERIMENT);
    if (files.has(RunDirectory.EXPERIMENT)) {
      files
          .usable(RunDirectory.EXPERIMENT, () -> ExperimentTree.read(file).experiment(READ))
          .map(experiment -> Configuration.of(ExperimentKeys.SECTION.write(experiment)).flat())
          .orElse(Map.of())
          .forEach((path, value) -> settings.put(path, YamlText.flow(value)));
    }
    settings.keySet().removeIf(path -> TOLD_ELSEWHERE.contains(path.replaceFirst("\\..*", "")));
    return settings;
  }

  /** The epoch with the best monitored quantity, for people: from 1. */
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
        .map(epoch -> OptionalInt.of(epoch + 1))
        .orElse(OptionalInt.empty());
  }

  /** The rows that the diagnostics are about. */
  public String evaluatedOn() {
    return diagnostics.evaluatedOn().orElse("test");
  }
}
