package org.sweep4j.app;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.sweep4j.config.Problem;
import org.sweep4j.config.yaml.ConfigFile;
import org.sweep4j.config.yaml.experiment.ExperimentTree;
import org.sweep4j.config.yaml.kind.ReadOption;
import org.sweep4j.data.Dataset;
import org.sweep4j.data.read.DataReader;

/**
 * An experiment and what is changed in it.
 *
 * @param file absent for one that a program made
 * @param made by a program, in place of a file
 * @param assignments such as {@code training.epochs=20}, in order
 */
public record ExperimentInput(
    Optional<Path> file, Optional<ExperimentTree> made, List<String> assignments) {
  public ExperimentInput {
    assignments = List.copyOf(assignments);
  }

  public static ExperimentInput of(Path file) {
    return new ExperimentInput(Optional.of(file), Optional.empty(), List.of());
  }

  public static ExperimentInput of(ExperimentTree made) {
    return new ExperimentInput(Optional.empty(), Optional.of(made), List.of());
  }

  /** With further assignments, which overrule those before. */
  public ExperimentInput set(List<String> more) {
    return new ExperimentInput(
        file, made, Stream.concat(assignments.stream(), more.stream()).toList());
  }

  /** With all assignments made, not yet validated. */
  ExperimentTree tree() {
    ExperimentTree tree = made.orElseGet(() -> ExperimentTree.read(file.orElseThrow()));
    for (String assignment : assignments) {
      tree = tree.set(assignment);
    }
    return tree;
  }

  /**
   * With all assignments made, found valid.
   *
   * @throws org.sweep4j.config.BadInputException with every problem
   */
  ExperimentTree valid(Consumer<Problem> warnings, ReadOption... circumstances) {
    file.ifPresent(ConfigFile::requireExperiment);
    ExperimentTree tree = tree();
    tree.experiment(circumstances);
    tree.warnings(circumstances).forEach(warnings);
    return tree;
  }

  /** The experiment's data, which the experiment was found to suit. */
  static Dataset data(ExperimentTree tree, ReadOption... circumstances) {
    Dataset dataset = DataReader.read(tree.experiment(circumstances).data());
    tree.experimentOn(dataset.task(), circumstances);
    return dataset;
  }
}
