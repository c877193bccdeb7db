package org.sweep4j.app;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.sweep4j.config.BadInputException;
import org.sweep4j.config.Problem;
import org.sweep4j.config.Task;
import org.sweep4j.config.yaml.text.YamlText;
import org.sweep4j.data.Notice;
import org.sweep4j.data.summary.DataSummary;
import org.sweep4j.engine.AtomicFile;
import org.sweep4j.json.Json;

/**
 * An experiment and a sweep for a table, with comments: they run as they are, and are meant to be
 * changed.
 */
public record NewExperiment(DataSummary summary, String experiment, String sweep) {
  public static final String EXPERIMENT = "experiment.yaml";
  public static final String SWEEP = "sweep.yaml";

  private static final String KEY = "data.";
  private static final String NO_HEADER = KEY + "header=false";

  /** A setting of all columns, or of one, which needs no other beside it. */
  private static final Pattern ADVICE =
      Pattern.compile("\\b(decimal|thousands|percent|dates): (?:\"(.)\"|\\[(.*)\\]$)");

  /**
   * @param table a file of data, or a bundled set
   * @param folder where the files will lie, from which the table's path starts
   * @param settings how the table is read, such as {@code data.target=price}
   * @throws BadInputException if the table cannot be read, or a setting is not of its data
   */
  public static NewExperiment of(String table, Path folder, List<String> settings) {
    settings.stream()
        .filter(setting -> !setting.startsWith(KEY))
        .findFirst()
        .ifPresent(
            setting -> {
              throw new BadInputException(
                  Problem.of(
                      "--set",
                      "init takes settings of data only, found '%s'; write others into %s"
                          .formatted(setting, EXPERIMENT)));
            });
    List<String> found = new ArrayList<>(settings);
    DataSummary plain = withOrWithoutHeader(table, found);
    List<String> advised = advised(plain.notices());
    Optional<DataSummary> better =
        advised.isEmpty()
            ? Optional.empty()
            : DataDescription.accepted(() -> DataDescription.of(table, joined(found, advised)));
    List<String> all = better.isPresent() ? joined(found, advised) : found;
    DataSummary summary = better.orElse(plain);
    return new NewExperiment(
        summary, experiment(summary, source(table, folder), all), sweep(summary));
  }

  private static List<String> joined(List<String> some, List<String> others) {
    return Stream.concat(some.stream(), others.stream()).toList();
  }

  /** Adds that a table has no header where it can be read only so. */
  private static DataSummary withOrWithoutHeader(String table, List<String> settings) {
    try {
      return DataDescription.of(table, settings);
    } catch (BadInputException refused) {
      if (refused.problems().stream().noneMatch(p -> p.message().contains("header: false"))) {
        throw refused;
      }
      settings.add(NO_HEADER);
      return DataDescription.accepted(() -> DataDescription.of(table, settings))
          .orElseThrow(() -> refused);
    }
  }

  /** What the notices advise about numbers and dates that are written in another way. */
  private static List<String> advised(List<Notice> notices) {
    Map<String, Set<String>> values = new TreeMap<>();
    for (Notice notice : notices) {
      Matcher advice = ADVICE.matcher(notice.instead());
      while (advice.find()) {
        values
            .computeIfAbsent(advice.group(1), key -> new LinkedHashSet<>())
            .add(advice.group(2) == null ? advice.group(3) : advice.group(2));
      }
    }
    return values.entrySet().stream()
        .filter(key -> key.getKey().matches("percent|dates") || key.getValue().size() == 1)
        .map(key -> KEY + key.getKey() + "=" + written(key.getKey(), key.getValue()))
        .toList();
  }

  private static String written(String key, Set<String> values) {
    boolean list = key.matches("percent|dates");
    return Json.write(list ? List.copyOf(values) : values.iterator().next());
  }

  private static String source(String table, Path folder) {
    Path file = Path.of(table);
    if (!Files.exists(file)) {
      return table;
    }
    Path absolute = file.toAbsolutePath().normalize();
    Path from = folder.toAbsolutePath().normalize();
    return from.relativize(absolute).toString();
  }

  private static String experiment(DataSummary summary, String source, List<String> settings) {
    boolean classes = summary.task() == Task.CLASSIFICATION;
    List<String> data = new ArrayList<>();
    data.add("source: " + YamlText.flow(source) + "   # relative to this file");
    settings.stream()
        .map(setting -> setting.substring(KEY.length()).replaceFirst("=", ": "))
        .filter(setting -> !setting.startsWith("target: ") && !setting.startsWith("task: "))
        .forEach(data::add);
    data.add("target: " + Json.write(summary.target()));
    data.add("task: " + YamlText.flow(summary.task().spelling()));
    if (!summary.missing().isEmpty()
        && settings.stream().noneMatch(s -> s.startsWith("data.missing="))) {
      data.add(
          summary.dropped() > 0
              ? "missing: drop_rows   # or fill them: mean, median, most_frequent"
              : "missing: median   # or mean, most_frequent, drop_rows");
    }
    data.add("test: 0.2         # share of the rows that no choice looks at");
    data.add("validation: 0.2   # share of the others that stops the training");
    String facts =
        Stream.concat(
                summary.facts().entrySet().stream().map(f -> f.getKey() + ": " + f.getValue()),
                summary.notices().stream().map(notice -> "Look at this: " + notice))
            .map(line -> "# " + line.replaceAll("\\p{Cc}", " ") + "\n")
            .collect(joining());
    return """
        # Run with: sweep4j train %s
        %sdata:
        %smodel:
          hidden: {layers: 1, units: 32, activation: relu}   # one layer of 32; more: layers: 2
        training:
          epochs: 100
          batch_size: 32
          optimizer: {name: adam, learning_rate: 0.005}
          early_stopping: {monitor: val_loss, patience: 15}
          metrics: %s
        """
        .formatted(
            EXPERIMENT,
            facts,
            data.stream().map(line -> "  " + line + "\n").collect(joining()),
            classes ? "[accuracy, log_loss]" : "[rmse, r2]");
  }

  private static String sweep(DataSummary summary) {
    boolean classes = summary.task() == Task.CLASSIFICATION;
    return """
        # Run with: sweep4j sweep %s
        experiment: %s
        method: bayes     # or grid, random, hyperband, manual
        run_cap: 20       # so many sets of parameters are tried,
        folds: 3          # each on three folds of the rows that are not for the test
        metric: {name: %s, goal: %s}
        parameters:
          learning_rate: {distribution: log_uniform_values, min: 0.0005, max: 0.05}
          units: {values: [8, 16, 32, 64]}
          dropout: {min: 0.0, max: 0.4}
          batch_size: {values: [16, 32, 64]}
        """
        .formatted(
            SWEEP,
            EXPERIMENT,
            classes ? "val_accuracy" : "val_rmse",
            classes ? "maximize" : "minimize");
  }

  /**
   * Writes both files.
   *
   * @throws BadInputException if one of them is there already; then none is written
   */
  public void write(Path folder) throws IOException {
    for (String name : List.of(EXPERIMENT, SWEEP)) {
      if (Files.exists(folder.resolve(name))) {
        throw new BadInputException(
            Problem.of(
                folder.resolve(name).toString(),
                "a file that is there is not replaced; move it away, or write to another folder"
                    + " with --out DIR"));
      }
    }
    Files.createDirectories(folder);
    AtomicFile.write(folder.resolve(EXPERIMENT), experiment);
    AtomicFile.write(folder.resolve(SWEEP), sweep);
  }
}
