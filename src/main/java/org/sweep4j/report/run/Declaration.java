package org.sweep4j.report.run;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.sweep4j.config.Goal;
import org.sweep4j.config.Objective;
import org.sweep4j.config.SearchMethod.Hyperband;
import org.sweep4j.config.Sweep;
import org.sweep4j.config.Task;
import org.sweep4j.config.yaml.kind.ReadOption;
import org.sweep4j.config.yaml.sweep.SweepFile;
import org.sweep4j.search.Pacing.Bracket;
import org.sweep4j.search.Pacing.Rung;
import org.sweep4j.search.Trial;
import org.sweep4j.search.experiment.Objectives;
import org.sweep4j.search.hyperband.BracketTable;
import org.sweep4j.search.journal.SweepDirectory;
import org.sweep4j.search.method.SweepDocument;

/**
 * What the sweep file declared.
 *
 * @param metric name of the score, such as {@code val_accuracy}
 * @param brackets of a Hyperband sweep; empty for other methods
 * @param recipe makes a trial's experiment again
 */
public record Declaration(
    String method,
    String metric,
    Goal goal,
    OptionalDouble target,
    List<Bracket> brackets,
    Recipe recipe) {
  private static final String ACCURACY = "val_accuracy";

  /** From {@code sweep.yaml}, completed by what {@code result.json} says and the trials show. */
  static Declaration read(RunFiles files, List<Trial> trials, Optional<SweepDocument> result) {
    Optional<Sweep> sweep = sweep(files);
    Objective objective =
        sweep
            .flatMap(Sweep::metric)
            .or(() -> result.map(SweepDocument::metric))
            .orElseGet(() -> usual(trials));
    Recipe recipe = Recipe.read(files, sweep, objective.name());
    List<Bracket> brackets =
        sweep
            .flatMap(s -> s.method().brackets())
            .map(hyperband -> brackets(hyperband, recipe))
            .orElse(List.of());
    return new Declaration(
        sweep
            .map(s -> s.method().spelling())
            .or(() -> result.map(SweepDocument::method))
            .orElse("hyperparameter"),
        objective.name(),
        objective.goal(),
        objective.target(),
        brackets,
        recipe);
  }

  private static Optional<Sweep> sweep(RunFiles files) {
    Path file = files.directory().resolve(SweepDirectory.SWEEP);
    return files.has(SweepDirectory.SWEEP)
        ? files.usable(
            SweepDirectory.SWEEP, () -> SweepFile.read(file, ReadOption.WITHOUT_FILES).sweep())
        : Optional.empty();
  }

  /** What a sweep improves if its file names no metric. */
  private static Objective usual(List<Trial> trials) {
    boolean accuracy =
        trials.isEmpty() || trials.stream().anyMatch(t -> t.metrics().containsKey(ACCURACY));
    return Objectives.usual(accuracy ? Task.CLASSIFICATION : Task.REGRESSION);
  }

  private static List<Bracket> brackets(Hyperband hyperband, Recipe recipe) {
    int epochs = hyperband.maxEpochs().orElseGet(() -> recipe.epochs().orElse(0));
    return epochs > 0 ? BracketTable.of(epochs, hyperband.eta()) : List.of();
  }

  /** The command that trains a trial again, all epochs of Hyperband in its schedule. */
  public String command(Trial trial) {
    return recipe.command(trial, longest());
  }

  private OptionalInt longest() {
    return brackets.stream().flatMap(each -> each.rungs().stream()).mapToInt(Rung::epochs).max();
  }
}
