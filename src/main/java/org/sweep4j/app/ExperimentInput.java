package org.sweep4j.app;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.sweep4j.config.Problem;
import org.sweep4j.config.yaml.ConfigFile;
import org.sweep4j.config.yaml.experiment.ExperimentTree;
import org.sweep4j.config.yaml.kind.Circumstance;
import org.sweep4j.data.Dataset;
import org.sweep4j.data.read.DataReader;

/**
 * An experiment file and what is changed in it.
 *
 * @param assignments such as {@code training.epochs=20}, in order
 */
public record ExperimentInput(Path file, List<String> assignments) {
  public ExperimentInput {
    assignments = List.copyOf(assignments);
  }

  public static ExperimentInput of(Path file) {
    return new ExperimentInput(file, List.of());
  }

  /** With further assignments, which overrule those before. */
  public ExperimentInput set(List<String> more) {
    return new ExperimentInput(file, Stream.concat(assignments.stream(), more.stream()).toList());
  }

  /** With all assignments made, not yet validated. */
  ExperimentTree tree() {
    ExperimentTree tree = ExperimentTree.read(file);
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
  ExperimentTree valid(Consumer<Problem> warnings, Circumstance... circumstances) {
    ConfigFile.requireExperiment(file);
    ExperimentTree tree = tree();
    tree.experiment(circumstances);
    tree.warnings(circumstances).forEach(warnings);
    return tree;
  }

  /** The experiment's data, which the experiment was found to suit. */
  static Dataset data(ExperimentTree tree, Circumstance... circumstances) {
    Dataset dataset = DataReader.read(tree.experiment(circumstances).data());
    tree.experimentOn(dataset.task(), circumstances);
    return dataset;
  }
}
