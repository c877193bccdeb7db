package org.sweep4j.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sweep4j.config.EngineChoice;
import org.sweep4j.config.yaml.ConfigFile;
import org.sweep4j.config.yaml.experiment.ExperimentTree;
import org.sweep4j.config.yaml.kind.Circumstance;
import org.sweep4j.data.Dataset;
import picocli.CommandLine.Option;

/** How an experiment is read and changed from the command line. */
final class ExperimentOptions {
  @Option(
      names = "--set",
      paramLabel = "PATH=VALUE",
      description = "Replace a value of the experiment, such as training.epochs=20. Repeatable.")
  private List<String> assignments = new ArrayList<>();

  @Option(
      names = "--engine",
      paramLabel = "ENGINE",
      converter = EngineConverter.class,
      description = "auto, dl4j or backprop; default: the experiment's.")
  private @Nullable EngineChoice engine;

  /** The file with all replacements made, found valid; its warnings are shown. */
  ExperimentTree read(Path file, Console console, Circumstance... circumstances) {
    ConfigFile.requireExperiment(file);
    ExperimentTree tree = tree(file);
    tree.experiment(circumstances);
    tree.warnings(circumstances).forEach(warning -> console.problem("warning: " + warning));
    return tree;
  }

  /** The experiment's data, which the experiment was found to suit. */
  static Dataset data(ExperimentTree tree, Circumstance... circumstances) {
    Dataset dataset = Dataset.load(tree.experiment(circumstances).data());
    tree.experimentOn(dataset.task(), circumstances);
    return dataset;
  }

  /** The file with all replacements made, not yet validated. */
  ExperimentTree tree(Path file) {
    ExperimentTree tree = ExperimentTree.read(file);
    for (String assignment : assignments) {
      tree = tree.set(assignment);
    }
    return engine == null ? tree : tree.set("engine=" + engine.spelling());
  }
}
