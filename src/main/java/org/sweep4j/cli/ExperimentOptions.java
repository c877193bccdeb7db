package org.sweep4j.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sweep4j.config.yaml.ConfigFile;
import org.sweep4j.config.yaml.experiment.ExperimentTree;
import picocli.CommandLine.Option;

/** How an experiment is changed from the command line. */
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
  private @Nullable String engine;

  List<String> assignments() {
    List<String> all = new ArrayList<>(assignments);
    if (engine != null) {
      all.add("engine=" + engine);
    }
    return all;
  }

  /** The experiment of a file with all that is changed in it. */
  ExperimentTree experiment(Path file) {
    ConfigFile.requireExperiment(file);
    return ExperimentTree.read(file).set(assignments());
  }
}
