package org.sweep4j.report.run;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.sweep4j.config.yaml.experiment.ExperimentTree;
import org.sweep4j.config.yaml.kind.ReadOption;
import org.sweep4j.config.yaml.text.YamlText;
import org.sweep4j.config.yaml.tree.Problems;
import org.sweep4j.config.yaml.tree.Tree;
import org.sweep4j.config.yaml.tree.TreeReader;
import org.sweep4j.engine.RunDirectory;
import org.sweep4j.file.RegularFile;

/** The values of a run directory's {@code experiment.yaml}, defaults included. */
final class Settings {
  private static final Set<String> TOLD_ELSEWHERE = Set.of("name", "seed", "data");

  private Settings() {}

  /** The values by their paths, such as {@code training.epochs}; none if the file has none. */
  static Map<String, String> read(RunFiles files) {
    Map<String, String> settings = new LinkedHashMap<>();
    if (files.has(RunDirectory.EXPERIMENT)) {
      Path file = files.directory().resolve(RunDirectory.EXPERIMENT);
      files
          .usable(RunDirectory.EXPERIMENT, () -> root(file))
          .ifPresent(
              root ->
                  root.entries().stream()
                      .filter(entry -> !TOLD_ELSEWHERE.contains(entry.key()))
                      .forEach(entry -> add(entry.key(), entry.value(), settings)));
    }
    return settings;
  }

  private static Tree.Mapping root(Path file) throws IOException {
    ExperimentTree.read(file).experiment(ReadOption.FOLDS, ReadOption.WITHOUT_FILES);
    String text = RegularFile.text(file, RegularFile.MOST_OF_A_TEXT);
    return TreeReader.mapping(text, new Problems(file.toString()));
  }

  private static void add(String path, Tree tree, Map<String, String> settings) {
    if (tree instanceof Tree.Mapping mapping && !mapping.entries().isEmpty()) {
      mapping.entries().forEach(entry -> add(path + "." + entry.key(), entry.value(), settings));
    } else {
      settings.put(path, YamlText.flow(tree.value()));
    }
  }
}
