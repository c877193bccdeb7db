package org.sweep4j.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sweep4j.config.EngineChoice;
import org.sweep4j.config.Experiment;
import org.sweep4j.config.yaml.Circumstance;
import org.sweep4j.config.yaml.ConfigFile;
import org.sweep4j.config.yaml.ExperimentTree;
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
      description = "auto, dl4j or backprop; default: the experiment's.")
  private @Nullable EngineChoice engine;

  /** The experiment with all replacements made. */
  Experiment read(Path file, Console console, Circumstance... circumstances) {
    ConfigFile.requireExperiment(file);
    ExperimentTree tree = tree(file);
    Experiment experiment = tree.experiment(circumstances);
    tree.warnings(circumstances).forEach(warning -> console.problem("warning: " + warning));
    return experiment;
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
