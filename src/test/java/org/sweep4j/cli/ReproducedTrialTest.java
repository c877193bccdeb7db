package org.sweep4j.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sweep4j.json.Json;

/** The command beside a trial in the report gives the trial's scores again, bit for bit. */
class ReproducedTrialTest {
  private static final Pattern DATA =
      Pattern.compile("<script type=\"application/json\" id=\"data\">(.*?)</script>");

  @TempDir private Path folder;

  /**
   * Defaults that depend on what is swept (Adam's learning rate), a schedule that depends on the
   * number of epochs, early stopping that puts the best weights back, a metric nobody listed.
   */
  private void sweep(String sweep) throws IOException {
    Files.writeString(
        folder.resolve("iris.yaml"),
        """
        seed: 3
        data: {source: iris}
        model: {hidden: {layers: 1, units: 4, activation: tanh}}
        training:
          epochs: 8
          schedule: {decay: cosine}
          early_stopping: {patience: 4}
        """);
    Path file = Files.writeString(folder.resolve("sweep.yaml"), sweep);
    Cli cli = Cli.run("sweep", file, "--out", folder.resolve("run"));
    assertEquals(0, cli.code(), cli.err());
  }

  @Test
  void ofAGridOverOptimisers() throws IOException {
    sweep(
        """
        method: grid
        experiment: iris.yaml
        metric: {name: val_f1, goal: maximize}
        bind: {width: model.hidden.units}
        parameters:
          optimizer: {values: [sgd, adam]}
          width: {values: [4, 8]}
          l2: {values: [0, 1.0e-05]}
        """);
    assertEveryTrialIsReproduced("val_f1");
    assertTheBestTrialsNetworkIsTheSame();
  }

  @ParameterizedTest
  @ValueSource(strings = {"loss", "val_loss", "accuracy"})
  void ofHyperbandWithItsStoppedTrials(String metric) throws IOException {
    sweep(
        """
        method: hyperband
        max_epochs: 9
        folds: 2
        experiment: iris.yaml
        metric: {name: %s, goal: minimize}
        parameters:
          learning_rate: {distribution: log_uniform_values, min: 0.001, max: 0.5}
          seed: {values: [1, 2]}
        """
            .formatted(metric));
    assertTrue(trials().stream().anyMatch(trial -> "stopped".equals(trial.get("state"))));
    assertEveryTrialIsReproduced(metric);
  }

  @Test
  void ofASweepOnTheValidationSplit() throws IOException {
    sweep(
        """
        method: random
        run_cap: 3
        folds: 0
        experiment: iris.yaml
        parameters:
          learning_rate: {min: 0.01, max: 0.5}
          model.layers: {values: [[{dense: {units: 3}}], [{dropout: 0.1}, {dense: {units: 5}}]]}
          model.hidden: {value: null}
        """);
    for (Map<?, ?> trial : trials()) {
      Map<?, ?> validation = (Map<?, ?>) reproduced(trial).get("validation");
      assertEquals(trial.get("score"), Objects.requireNonNull(validation).get("accuracy"));
    }
  }

  private void assertEveryTrialIsReproduced(String metric) throws IOException {
    for (Map<?, ?> trial : trials()) {
      Map<?, ?> scores = (Map<?, ?>) reproduced(trial).get("cross_validation");
      Map<?, ?> score = (Map<?, ?>) Objects.requireNonNull(scores).get(metric);
      for (String part : List.of("score", "std", "folds")) {
        assertEquals(trial.get(part), Objects.requireNonNull(score).get(part), part + ": " + trial);
      }
    }
  }

  private void assertTheBestTrialsNetworkIsTheSame() throws IOException {
    Map<?, ?> result = (Map<?, ?>) Json.read(Files.readString(run().resolve("result.json")));
    Object best = ((Map<?, ?>) Objects.requireNonNull(result.get("best"))).get("number");
    assertEquals(
        Files.readString(run().resolve("best/weights.json")),
        Files.readString(run().resolve("trial-" + best + "/weights.json")));
  }

  /** {@code result.json} of what the report's command trains. */
  private Map<?, ?> reproduced(Map<?, ?> trial) throws IOException {
    int number = ((Number) Objects.requireNonNull(trial.get("number"))).intValue();
    List<String> words = Shell.words(commands().get(number));
    assertEquals(List.of("sweep4j", "train"), words.subList(0, 2));
    Cli cli = Cli.run(words.subList(1, words.size()).toArray());
    assertEquals(0, cli.code(), cli.err());
    Path result = run().resolve("trial-" + number).resolve("result.json");
    return (Map<?, ?>) Objects.requireNonNull(Json.read(Files.readString(result)));
  }

  private Path run() {
    return folder.resolve("run");
  }

  private List<Map<?, ?>> trials() throws IOException {
    List<Map<?, ?>> trials = new ArrayList<>();
    for (String line : Files.readAllLines(run().resolve("trials.jsonl"))) {
      trials.add((Map<?, ?>) Objects.requireNonNull(Json.read(line)));
    }
    return trials;
  }

  /** The commands of the report, by trial. */
  private List<String> commands() throws IOException {
    Matcher data = DATA.matcher(Files.readString(run().resolve("report.html")));
    assertTrue(data.find());
    Map<?, ?> page = (Map<?, ?>) Objects.requireNonNull(Json.read(data.group(1)));
    Map<?, ?> sweep = (Map<?, ?>) Objects.requireNonNull(page.get("sweep"));
    return ((List<?>) Objects.requireNonNull(sweep.get("trials")))
        .stream().map(trial -> String.valueOf(((Map<?, ?>) trial).get("command"))).toList();
  }
}
