package org.sweep4j.app;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.sweep4j.config.BadInputException;
import org.sweep4j.config.Experiment;
import org.sweep4j.config.Problem;
import org.sweep4j.config.yaml.ConfigFile;
import org.sweep4j.config.yaml.experiment.ExperimentTree;
import org.sweep4j.config.yaml.kind.ReadOption;
import org.sweep4j.data.Dataset;
import org.sweep4j.data.image.IdxFiles;
import org.sweep4j.data.read.DataReader;
import org.sweep4j.data.split.Split;
import org.sweep4j.data.summary.DataSummary;
import org.sweep4j.json.Json;

/** What data are taken for, without a training. */
public final class DataDescription {
  private DataDescription() {}

  /**
   * Describes a table, a file of images with its labels beside it, a bundled set, or the data of an
   * experiment or sweep file.
   *
   * @param assignments changes of the experiment, such as {@code data.separator=;}
   * @throws org.sweep4j.config.BadInputException with every problem
   */
  public static DataSummary of(String source, List<String> assignments) {
    if (source.matches("(?i).*\\.ya?ml")) {
      return ConfigFile.experiment(Path.of(source))
          .map(tree -> of(tree, assignments))
          .orElseThrow(
              () ->
                  new BadInputException(
                      Problem.of(source, "a sweep must name an experiment to have data")));
    }
    Path file = Path.of(source);
    Object written =
        Files.isRegularFile(file) && IdxFiles.isImages(file)
            ? Map.of("images", source, "labels", IdxFiles.labelsBeside(file).toString())
            : source;
    ExperimentTree any = ExperimentTree.parse("data: {source: iris}", source, Path.of(""));
    ExperimentTree tree = any.set("data.source=" + Json.write(written));
    return withMissingCells(tree, assignments);
  }

  /** Missing cells are no problem of a table that nobody has said anything about yet. */
  private static DataSummary withMissingCells(ExperimentTree tree, List<String> assignments) {
    try {
      return of(tree, assignments);
    } catch (BadInputException strict) {
      return Stream.of("data.missing=median", "data.missing=drop_rows")
          .map(tree::set)
          .flatMap(other -> accepted(() -> of(other, assignments)).stream())
          .findFirst()
          .orElseThrow(() -> strict);
    }
  }

  /** A description; empty if the data are refused. */
  static Optional<DataSummary> accepted(Supplier<DataSummary> description) {
    try {
      return Optional.of(description.get());
    } catch (BadInputException refused) {
      return Optional.empty();
    }
  }

  private static DataSummary of(ExperimentTree written, List<String> assignments) {
    ExperimentTree changed = written.set(assignments);
    return changed.locating(
        () -> {
          Experiment experiment = changed.experiment(ReadOption.FOLDS);
          Dataset dataset = data(changed, ReadOption.FOLDS);
          return DataSummary.of(
              dataset, Split.of(dataset, experiment.data(), experiment.seed()), 0);
        });
  }

  /** The experiment's data, which the experiment was found to suit. */
  static Dataset data(ExperimentTree tree, ReadOption... options) {
    Dataset dataset = DataReader.read(tree.experiment(options).data());
    tree.experimentOn(dataset.task(), options);
    return dataset;
  }
}
