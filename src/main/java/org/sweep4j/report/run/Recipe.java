package org.sweep4j.report.run;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.sweep4j.config.BadInputException;
import org.sweep4j.config.ConfigWord;
import org.sweep4j.config.Configuration;
import org.sweep4j.config.Experiment;
import org.sweep4j.config.Metric;
import org.sweep4j.config.Quantity;
import org.sweep4j.config.Sweep;
import org.sweep4j.config.yaml.experiment.ExperimentTree;
import org.sweep4j.config.yaml.kind.ReadOption;
import org.sweep4j.report.page.ShellCommand;
import org.sweep4j.search.Trial;
import org.sweep4j.search.TrialState;
import org.sweep4j.search.journal.SweepDirectory;

/**
 * How a trial's experiment is made again from the files of its sweep.
 *
 * @param file the experiment that trials change
 * @param tree its content; empty if it cannot be read
 * @param experiment the same, as far as it is right
 * @param bind path by parameter name, from the sweep file
 * @param folds of each trial; 0: the experiment's validation split; empty if nobody knows
 * @param metric what trials are scored by, where that is not the loss
 */
public record Recipe(
    Path file,
    Optional<ExperimentTree> tree,
    Optional<Experiment> experiment,
    Map<String, String> bind,
    OptionalInt folds,
    Optional<Metric> metric) {
  private static final ReadOption[] READ = {ReadOption.FOLDS, ReadOption.WITHOUT_FILES};

  static Recipe read(RunFiles files, Optional<Sweep> sweep, String objective) {
    // Older sweeps hold only the experiment with its defaults.
    String name =
        files.has(SweepDirectory.WRITTEN) ? SweepDirectory.WRITTEN : SweepDirectory.EXPERIMENT;
    Path file = files.directory().resolve(name);
    Optional<ExperimentTree> tree =
        files.has(name) ? files.usable(name, () -> ExperimentTree.read(file)) : Optional.empty();
    return new Recipe(
        file,
        tree,
        tree.flatMap(read -> files.usable(name, () -> read.experiment(READ))),
        sweep.map(Sweep::bind).orElse(Map.of()),
        sweep.map(s -> OptionalInt.of(s.folds())).orElse(OptionalInt.empty()),
        Quantity.find(objective).flatMap(Quantity::metric));
  }

  OptionalInt epochs() {
    return experiment
        .map(experiment -> OptionalInt.of(experiment.training().epochs()))
        .orElse(OptionalInt.empty());
  }

  /**
   * The command that trains a trial again: on its folds, to the same scores bit for bit, and then
   * on all training rows.
   *
   * @param longest epochs of the schedule, where that is not the experiment's
   */
  String command(Trial trial, OptionalInt longest) {
    List<String> settings = new ArrayList<>(assignments(trial));
    missingMetric().ifPresent(settings::add);
    longest.ifPresent(most -> settings.add("training.epochs=" + most));
    List<String> words = new ArrayList<>(List.of("train", file.toString()));
    settings.forEach(setting -> words.addAll(List.of("--set", setting)));
    int number = folds.orElse(trial.foldScores().size());
    if (number > 1) {
      words.addAll(List.of("--folds", Integer.toString(number)));
    }
    if (trial.state() == TrialState.STOPPED) {
      words.addAll(List.of("--stop-after", Integer.toString(trial.epochs())));
    }
    Path again = SweepDirectory.again(file.resolveSibling(""), trial.number());
    words.addAll(List.of("--out", again.toString()));
    return ShellCommand.of(words);
  }

  private List<String> assignments(Trial trial) {
    Configuration parameters = trial.parameters();
    try {
      if (tree.isPresent()) {
        return tree.get().assignments(parameters, bind);
      }
    } catch (BadInputException reachesNothing) {
      // What the names say is the best that is left.
    }
    return parameters.flat().entrySet().stream()
        .map(value -> ExperimentTree.assignment(value.getKey(), value.getValue()))
        .toList();
  }

  /** The assignment without which the score would not be computed. */
  private Optional<String> missingMetric() {
    return metric.flatMap(
        wanted ->
            experiment
                .map(experiment -> experiment.training().metrics(wanted.task()))
                .filter(listed -> !listed.contains(wanted))
                .map(listed -> with(listed, wanted)));
  }

  private static String with(List<Metric> listed, Metric wanted) {
    List<Metric> all = new ArrayList<>(listed);
    all.add(wanted);
    return "training.metrics=["
        + String.join(", ", all.stream().map(ConfigWord::spelling).toList())
        + "]";
  }
}
