package org.sweep4j.report.run;

import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.sweep4j.config.BadInputException;
import org.sweep4j.config.Goal;
import org.sweep4j.config.Objective;
import org.sweep4j.config.SearchMethod;
import org.sweep4j.config.Spelled;
import org.sweep4j.config.Sweep;
import org.sweep4j.config.yaml.ExperimentTree;
import org.sweep4j.config.yaml.ParameterNames;
import org.sweep4j.config.yaml.SweepReader;
import org.sweep4j.search.Pacing.Bracket;
import org.sweep4j.search.hyperband.BracketTable;

/**
 * What the sweep file declared.
 *
 * @param metric name of the score, such as {@code val_accuracy}
 * @param paths the experiment paths that a parameter sets, by its name
 * @param brackets of a Hyperband sweep; empty for other methods
 */
public record Declaration(
    String method,
    String metric,
    Goal goal,
    OptionalDouble target,
    Map<String, List<String>> paths,
    List<Bracket> brackets) {
  private static final String ACCURACY = "val_accuracy";
  private static final String LOSS = "val_loss";

  /** From {@code sweep.yaml}, completed by what {@code result.json} says and the trials show. */
  static Declaration read(RunFiles files, List<TrialLine> trials) {
    Optional<Sweep> sweep = sweep(files);
    Optional<ExperimentTree> experiment = experiment(files);
    Objective objective =
        sweep.flatMap(Sweep::metric).or(() -> objective(files)).orElseGet(() -> usual(trials));
    return new Declaration(
        sweep
            .map(s -> s.method().spelling())
            .or(() -> files.json("result.json").text("method"))
            .orElse("hyperparameter"),
        objective.name(),
        objective.goal(),
        objective.target(),
        paths(sweep, experiment, trials),
        sweep.map(s -> brackets(s, experiment)).orElse(List.of()));
  }

  private static Optional<Sweep> sweep(RunFiles files) {
    try {
      return files.has("sweep.yaml")
          ? Optional.of(SweepReader.read(files.directory().resolve("sweep.yaml")).sweep())
          : Optional.empty();
    } catch (BadInputException | UncheckedIOException unreadable) {
      return Optional.empty();
    }
  }

  private static Optional<ExperimentTree> experiment(RunFiles files) {
    try {
      return files.has("experiment.yaml")
          ? Optional.of(ExperimentTree.read(files.directory().resolve("experiment.yaml")))
          : Optional.empty();
    } catch (BadInputException | UncheckedIOException unreadable) {
      return Optional.empty();
    }
  }

  private static Optional<Objective> objective(RunFiles files) {
    Fields metric = files.json("result.json").fields("metric");
    return metric
        .text("name")
        .map(
            name ->
                new Objective(
                    name,
                    Spelled.find(Goal.class, metric.text("goal").orElse("")).orElse(Goal.MINIMIZE),
                    metric.number("target")));
  }

  /** What a sweep improves if its file names no metric. */
  private static Objective usual(List<TrialLine> trials) {
    boolean accuracy =
        trials.isEmpty()
            || trials.stream().anyMatch(t -> t.metrics().values().containsKey(ACCURACY));
    return new Objective(
        accuracy ? ACCURACY : LOSS,
        accuracy ? Goal.MAXIMIZE : Goal.MINIMIZE,
        OptionalDouble.empty());
  }

  private static Map<String, List<String>> paths(
      Optional<Sweep> sweep, Optional<ExperimentTree> experiment, List<TrialLine> trials) {
    Map<String, String> bind = sweep.map(Sweep::bind).orElse(Map.of());
    Map<String, List<String>> paths = new LinkedHashMap<>();
    for (TrialLine trial : trials) {
      for (String name : trial.parameters().values().keySet()) {
        paths.computeIfAbsent(name, n -> reached(n, bind, experiment));
      }
    }
    return paths;
  }

  private static List<String> reached(
      String name, Map<String, String> bind, Optional<ExperimentTree> experiment) {
    String bound = bind.getOrDefault(name, name);
    try {
      return experiment.isPresent()
          ? ParameterNames.resolve(name, bind, experiment.get())
          : List.of(bound);
    } catch (BadInputException unknown) {
      return List.of(bound);
    }
  }

  private static List<Bracket> brackets(Sweep sweep, Optional<ExperimentTree> experiment) {
    if (sweep.method() != SearchMethod.HYPERBAND) {
      return List.of();
    }
    try {
      int epochs =
          sweep
              .hyperband()
              .maxEpochs()
              .orElseGet(
                  () -> experiment.map(tree -> tree.experiment().training().epochs()).orElse(0));
      return epochs > 0 ? BracketTable.of(epochs, sweep.hyperband().eta()) : List.of();
    } catch (BadInputException unreadable) {
      return List.of();
    }
  }

  /** The experiment paths that a parameter sets; its own name where nothing else is known. */
  public List<String> paths(String parameter) {
    return paths.getOrDefault(parameter, List.of(parameter));
  }
}
