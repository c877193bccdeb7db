package org.sweep4j.config.yaml;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.sweep4j.config.BadInputException;
import org.sweep4j.config.Problem;
import org.sweep4j.config.yaml.experiment.ExperimentTree;
import org.sweep4j.config.yaml.kind.ReadOption;
import org.sweep4j.config.yaml.sweep.SweepFile;
import org.sweep4j.config.yaml.text.TextFile;
import org.sweep4j.config.yaml.tree.Problems;
import org.sweep4j.config.yaml.tree.Tree;
import org.sweep4j.config.yaml.tree.TreeReader;

/**
 * An experiment or sweep file that was found valid.
 *
 * @param kind {@code experiment} or {@code sweep}
 */
public record ConfigFile(String kind, List<Problem> warnings) {
  public ConfigFile {
    warnings = List.copyOf(warnings);
  }

  /**
   * Reads a file of either kind, and the experiment that a sweep names; no data is loaded. A sweep
   * is told by its keys {@code method} and {@code parameters}, which an experiment does not have.
   *
   * @throws BadInputException with every problem, in the order of the file
   */
  public static ConfigFile read(Path path) {
    if (isSweep(path)) {
      SweepFile file = SweepFile.read(path);
      List<Problem> warnings = new ArrayList<>(file.warnings());
      file.sweep()
          .experiment()
          .map(ExperimentTree::read)
          .ifPresent(
              experiment -> {
                warnings.addAll(file.check(experiment));
                warnings.addAll(file.checkCombinations(experiment, Optional.empty()));
              });
      return new ConfigFile("sweep", warnings);
    }
    ExperimentTree tree = ExperimentTree.read(path);
    // A sweep's folds may hold rows out, so that no validation split is needed.
    tree.experiment(ReadOption.FOLDS);
    return new ConfigFile("experiment", tree.warnings(ReadOption.FOLDS));
  }

  /**
   * The experiment in a file of either kind; empty for a sweep that names none.
   *
   * @throws BadInputException if a file cannot be read or is not YAML
   */
  public static Optional<ExperimentTree> experiment(Path path) {
    return isSweep(path)
        ? SweepFile.read(path).sweep().experiment().map(ExperimentTree::read)
        : Optional.of(ExperimentTree.read(path));
  }

  /**
   * @throws BadInputException if the file is a sweep where an experiment is wanted
   */
  public static void requireExperiment(Path path) {
    if (isSweep(path)) {
      throw new BadInputException(
          Problem.of(
              path.toString(),
              "an experiment file is needed, found a sweep file; run it with: sweep4j sweep "
                  + path));
    }
  }

  /**
   * @throws BadInputException if the file is an experiment where a sweep is wanted
   */
  public static void requireSweep(Path path) {
    if (!isSweep(path) && hasAny(path, "data", "model", "training")) {
      throw new BadInputException(
          Problem.of(
              path.toString(),
              "a sweep file is needed, found an experiment file; run it with: sweep4j train "
                  + path));
    }
  }

  private static boolean isSweep(Path path) {
    return hasAny(path, "method", "parameters");
  }

  private static boolean hasAny(Path path, String... keys) {
    Tree.Mapping root = TreeReader.mapping(TextFile.read(path), new Problems(path.toString()));
    return Stream.of(keys).anyMatch(key -> root.find(key).isPresent());
  }
}
