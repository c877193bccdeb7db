package org.sweep4j.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sweep4j.json.Json;

/** That the parts which other tests prove one by one are put together as they must be. */
class WiringTest {
  private static final int ROWS = 20;

  /** Of 20 rows a fifth is for the test, a quarter of the rest for validation. */
  private static final int TRAINING_ROWS = 12;

  @TempDir private Path folder;

  /** 0 everywhere, so that nothing but a penalty moves the kernel. */
  private Path emptyTable() throws IOException {
    StringBuilder table = new StringBuilder("x,y\n");
    for (int row = 0; row < ROWS; row++) {
      table.append("0,0\n");
    }
    return Files.writeString(folder.resolve("empty.csv"), table);
  }

  @ParameterizedTest
  @ValueSource(strings = {"backprop", "dl4j"})
  void mOfThePenaltyIsTheNumberOfTrainingRows(String engine) throws IOException {
    emptyTable();
    Path file =
        experiment(
            """
            engine: %s
            precision: double
            data: {source: empty.csv, task: regression, scale: none, test: 0.2, validation: 0.25}
            model:
              layers: []
              output:
                activation: linear
                kernel: [[1.0]]
                kernel_regularizer: {l2: 0.6, convention: dataset}
            training: {epochs: 1, batch_size: all, optimizer: {name: sgd, learning_rate: 0.5}}
            """
                .formatted(engine));
    Path run = train(file, "penalty");
    Map<?, ?> layer = (Map<?, ?>) ((List<?>) json(run, "weights.json").get("layers")).get(0);
    double weight = (double) ((List<?>) ((List<?>) layer.get("kernel")).get(0)).get(0);
    assertEquals(1 - 0.5 * 0.6 / TRAINING_ROWS, weight, 1e-12);
  }

  /** The last rows are held out when nothing is shuffled, and hold the extremes here. */
  @Test
  void scalingIsLearnedFromTrainingRowsOnly() throws IOException {
    StringBuilder table = new StringBuilder("x,y\n");
    for (int row = 0; row < ROWS; row++) {
      table.append(row < TRAINING_ROWS ? row % 2 : 1_000_000 + row).append(",0.5\n");
    }
    Files.writeString(folder.resolve("table.csv"), table);
    Path file =
        experiment(
            """
            data:
              source: table.csv
              task: regression
              scale: standardize
              shuffle: false
              test: 0.2
              validation: 0.25
            training: {epochs: 1}
            """);
    Path run = train(file, "scaling");
    String learned = Json.write(json(run, "preprocessing.json"));
    assertTrue(learned.contains("\"shift\":0.5,\"scale\":0.5"), learned);
  }

  @Test
  void augmentationReachesTheTraining() throws IOException {
    String plain =
        """
        data: {source: iris%s}
        training: {epochs: 2}
        """;
    Path without = train(experiment(plain.formatted("")), "without");
    Path with = train(experiment(plain.formatted(", augment: {gaussian_noise: 0.5}")), "with");
    assertNotEquals(
        Files.readString(without.resolve("weights.json")),
        Files.readString(with.resolve("weights.json")));
    assertEquals(
        Files.readString(without.resolve("preprocessing.json")),
        Files.readString(with.resolve("preprocessing.json")));
  }

  /** R = 9 and η = 3: 9 trials of 1, 3 and 9 epochs, then 3 of 3 and 9, then 3 of 9. */
  @ParameterizedTest
  @ValueSource(strings = {"val_loss minimize", "val_accuracy maximize"})
  void hyperbandTrainsTheBestOfEachRungOn(String metric) throws IOException {
    String[] words = metric.split(" ", -1);
    List<Map<?, ?>> trials = hyperband("training: {epochs: 9}", words[0], words[1]);
    assertEquals(
        List.of(6L, 2L, 1L, 2L, 1L, 3L),
        List.of(
            trained(trials.subList(0, 9), 1, "stopped"),
            trained(trials.subList(0, 9), 3, "stopped"),
            trained(trials.subList(0, 9), 9, "complete"),
            trained(trials.subList(9, 12), 3, "stopped"),
            trained(trials.subList(9, 12), 9, "complete"),
            trained(trials.subList(12, 15), 9, "complete")));
    boolean maximized = words[1].equals("maximize");
    List<Map<?, ?>> first = trials.subList(0, 9);
    assertPromoted(first, 1, 3, maximized);
    assertPromoted(first.stream().filter(trial -> epochs(trial) > 1).toList(), 3, 1, maximized);
    assertPromoted(trials.subList(9, 12), 3, 1, maximized);
  }

  /** Early stopping ends each after two epochs, before the rung of three. */
  @Test
  void aTrialThatEndsBeforeItsRungIsCompleteAndRankedByItsLastValue() throws IOException {
    List<Map<?, ?>> trials =
        hyperband(
            "training: {epochs: 9, early_stopping: {patience: 1, min_delta: 10}}",
            "val_loss",
            "minimize");
    assertEquals(15, trials.size());
    assertEquals(6, trained(trials, 1, "stopped"));
    assertEquals(9, trained(trials, 2, "complete"));
  }

  private static long trained(List<Map<?, ?>> trials, int epochs, String state) {
    return trials.stream()
        .filter(trial -> epochs(trial) == epochs && state.equals(trial.get("state")))
        .count();
  }

  private List<Map<?, ?>> hyperband(String training, String metric, String goal)
      throws IOException {
    experiment("data: {source: iris}\n" + training + "\n");
    Path sweep =
        Files.writeString(
            folder.resolve("sweep.yaml"),
            """
            method: hyperband
            experiment: experiment.yaml
            folds: 0
            metric: {name: %s, goal: %s}
            parameters:
              learning_rate: {distribution: log_uniform_values, min: 0.0001, max: 1.0}
            """
                .formatted(metric, goal));
    Path run = folder.resolve("hyperband");
    Cli cli = Cli.run("sweep", sweep, "--out", run, "-q");
    assertEquals(0, cli.code(), cli.err());
    List<Map<?, ?>> trials = new ArrayList<>();
    for (String line : Files.readAllLines(run.resolve("trials.jsonl"))) {
      trials.add((Map<?, ?>) Json.read(line));
    }
    return trials;
  }

  private static void assertPromoted(
      List<Map<?, ?>> rung, int epochs, int promoted, boolean maximized) {
    Comparator<Map<?, ?>> byScore = Comparator.comparingDouble(trial -> after(trial, epochs));
    List<Map<?, ?>> ranked =
        rung.stream().sorted(maximized ? byScore.reversed() : byScore).toList();
    double worstOfPromoted = after(ranked.get(promoted - 1), epochs);
    List<Map<?, ?>> goneOn = rung.stream().filter(trial -> epochs(trial) > epochs).toList();
    assertEquals(promoted, goneOn.size());
    for (Map<?, ?> trial : goneOn) {
      double score = after(trial, epochs);
      assertTrue(maximized ? score >= worstOfPromoted : score <= worstOfPromoted, trial.toString());
    }
  }

  private static double after(Map<?, ?> trial, int epochs) {
    return ((Number) ((List<?>) trial.get("history")).get(epochs - 1)).doubleValue();
  }

  private static int epochs(Map<?, ?> trial) {
    return ((Number) trial.get("epochs")).intValue();
  }

  private Path experiment(String text) throws IOException {
    return Files.writeString(folder.resolve("experiment.yaml"), text);
  }

  private Path train(Path experiment, String name) {
    Path run = folder.resolve(name);
    Cli cli = Cli.run("train", experiment, "--out", run, "-q");
    assertEquals(0, cli.code(), cli.err());
    return run;
  }

  private static Map<?, ?> json(Path run, String name) throws IOException {
    return (Map<?, ?>) Json.read(Files.readString(run.resolve(name)));
  }
}
