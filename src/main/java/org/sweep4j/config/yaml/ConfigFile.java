package org.sweep4j.config.yaml;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.sweep4j.config.BadInputException;
import org.sweep4j.config.Problem;

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
   * Reads a file of either kind; no data is loaded. A sweep is told by its keys {@code method} and
   * {@code parameters}, which an experiment does not have.
   *
   * @throws BadInputException with every problem, in the order of the file
   */
  public static ConfigFile read(Path path) {
    if (isSweep(path)) {
      return new ConfigFile("sweep", SweepReader.read(path).warnings());
    }
    ExperimentTree tree = ExperimentTree.read(path);
    // A sweep's folds may hold rows out, so that no validation split is needed.
    tree.experiment(Circumstance.FOLDS);
    return new ConfigFile("experiment", tree.warnings(Circumstance.FOLDS));
  }

  private static boolean isSweep(Path path) {
    Tree.Mapping root = TreeReader.mapping(TextFile.read(path), new Problems(path.toString()));
    return Stream.of("method", "parameters").anyMatch(key -> root.find(key).isPresent());
  }
}
