package org.sweep4j.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sweep4j.json.Json;

class SweepCommandTest {
  @TempDir private Path folder;
  private Path sweep;

  @BeforeEach
  void writeSweep() throws IOException {
    sweep = SmallSweep.write(folder);
  }

  @Test
  void theBestConfigurationIsRefitAndEverythingIsWritten() throws IOException {
    Path run = folder.resolve("run");
    Cli cli = Cli.run("sweep", sweep, "--out", run);
    assertEquals(0, cli.code(), cli.err());
    for (String name :
        List.of(
            "sweep.yaml",
            "experiment.yaml",
            "trials.jsonl",
            "result.json",
            "report.html",
            "best/model.zip",
            "best/result.json",
            "best/report.html")) {
      assertTrue(Files.exists(run.resolve(name)), name);
    }
    List<String> trials = Files.readAllLines(run.resolve("trials.jsonl"));
    assertEquals(4, trials.size());
    Map<?, ?> first = (Map<?, ?>) Json.read(trials.get(0));
    assertEquals("complete", first.get("state"));
    assertEquals(3, ((List<?>) first.get("folds")).size());
    assertTrue(((Map<?, ?>) first.get("metrics")).containsKey("weight_norm"));
  }

  /** In float precision Deeplearning4j's softplus is infinite beyond 88. */
  @Test
  void aModelFileThatDiffersFromTheBestNetworkExitsWithOne() throws IOException {
    Files.writeString(
        folder.resolve("iris.yaml"),
        """
        data: {source: diabetes}
        model: {layers: [{dense: {units: 1, activation: softplus, bias: [100]}}]}
        training: {epochs: 1}
        """);
    Files.writeString(
        sweep,
        """
        method: grid
        experiment: iris.yaml
        parameters: {learning_rate: {values: [1e-9, 1e-8]}}
        """);
    Path run = folder.resolve("run");
    Cli cli = Cli.run("sweep", sweep, "--out", run);
    assertEquals(1, cli.code(), cli.out());
    assertTrue(cli.err().contains("first in: layer 1"), cli.err());
    assertTrue(Files.exists(run.resolve("best/model.zip")));
    assertTrue(Files.readString(run.resolve("result.json")).contains("model_differs"));
  }

  /** One trial, so that its training has all threads, and so has the refit. */
  @Test
  void threadsInsideATrialChangeNothing() throws IOException {
    Files.writeString(
        folder.resolve("iris.yaml"),
        """
        data: {source: sonar, validation: 0.2}
        model: {layers: [dense: {units: 300}, dense: {units: 300}]}
        training: {epochs: 2, batch_size: all}
        """);
    Files.writeString(
        sweep,
        """
        method: grid
        folds: 0
        experiment: iris.yaml
        parameters: {learning_rate: {values: [0.01]}}
        """);
    List<String> weights = new ArrayList<>();
    for (int threads : new int[] {1, 4}) {
      Path run = folder.resolve("with" + threads);
      Cli cli = Cli.run("sweep", sweep, "--workers", 2, "--threads", threads, "--out", run);
      assertEquals(0, cli.code(), cli.err());
      weights.add(Files.readString(run.resolve("best/weights.json")));
    }
    assertEquals(weights.get(0), weights.get(1));
  }

  @Test
  void theTableShowsTheBestTrialFirst() {
    Cli cli = Cli.run("sweep", sweep, "--out", folder.resolve("run"));
    assertTrue(cli.out().contains("rank  trial  val_accuracy"), cli.out());
    assertTrue(cli.out().contains("4 trials: 4 complete"), cli.out());
  }

  @Test
  void theTableFitsTheTerminalAndTellsEveryValueFromEveryOther() throws IOException {
    Files.writeString(
        sweep,
        """
        method: grid
        experiment: iris.yaml
        bind: {layers: model.layers}
        parameters:
          model.hidden: {value: null}
          learning_rate: {values: [0.1, 0.10000001]}
          momentum: {values: [0.5]}
          batch_size: {values: [50]}
          layers:
            values:
              - [{dense: {units: 5, activation: relu}}, {dropout: 0.1}, {dense: {units: 3}}]
              - [{dense: {units: 5, activation: relu}}, {dropout: 0.1}, {dense: {units: 4}}]
        """);
    Cli cli = Cli.run("sweep", sweep, "--out", folder.resolve("run"));
    String table =
        cli.out().substring(cli.out().indexOf("4 trials:"), cli.out().indexOf("\nThe best"));
    assertTrue(table.lines().allMatch(line -> line.length() <= 80), table);
    assertTrue(table.contains("0.10000001"), table);
    String joined = table.replaceAll("\\s+", "");
    for (int units : new int[] {3, 4}) {
      String value =
          "[{dense:{units:5,activation:relu}},{dropout:0.1},{dense:{units:" + units + "}}]";
      assertTrue(joined.contains(value), table);
    }
    String report = Files.readString(folder.resolve("run/report.html"));
    assertTrue(report.contains("{dense: {units: 5, activation: relu}}"));
    assertFalse(report.contains("units=5"));
  }

  @Test
  void aSecondRunMustSayWhetherToResumeOrToOverwrite() {
    Path run = folder.resolve("run");
    Cli.run("sweep", sweep, "--out", run);
    Cli refused = Cli.run("sweep", sweep, "--out", run);
    assertEquals(2, refused.code());
    assertTrue(refused.err().contains("--resume"), refused.err());
    assertEquals(0, Cli.run("sweep", sweep, "--out", run, "--resume").code());
    assertEquals(0, Cli.run("sweep", sweep, "--out", run, "--overwrite").code());
  }

  @Test
  void theDryRunPrintsOneCandidateALineAndNeedsNoExperiment() throws IOException {
    Path bare =
        Files.writeString(
            folder.resolve("bare.yaml"),
            "method: grid\nparameters:\n  b: {values: [1, 2]}\n  a: {values: [x, y]}\n");
    Cli cli = Cli.run("sweep", bare, "--dry-run", 10);
    assertEquals(
        """
        {"a":"x","b":1}
        {"a":"x","b":2}
        {"a":"y","b":1}
        {"a":"y","b":2}
        """,
        cli.out());
  }

  @Test
  void whyATrialFailedIsSaidBesideTheBest() throws IOException {
    Files.writeString(
        sweep,
        """
        method: grid
        experiment: iris.yaml
        parameters:
          output_activation: {values: [softmax, linear]}
          loss: {values: [hinge, mse]}
        """);
    Cli cli = Cli.run("sweep", sweep, "--out", folder.resolve("run"));
    assertEquals(0, cli.code());
    assertTrue(cli.err().contains("1 of 4 combinations of values make no valid"), cli.err());
    assertTrue(cli.out().contains("3 complete, 1 failed"), cli.out());
    assertTrue(cli.err().contains("hinge needs outputs that reach -1 and 1"), cli.err());
  }

  @Test
  void sweptEpochsStandBesideThoseThatWereTrained() throws IOException {
    Files.writeString(
        sweep, "method: grid\nexperiment: iris.yaml\nparameters: {epochs: {values: [1, 2]}}\n");
    Cli cli = Cli.run("sweep", sweep, "--out", folder.resolve("run"));
    assertTrue(cli.out().contains("  epochs  epochs trained\n"), cli.out());
  }

  @Test
  void everyTrialFailingExitsWithOneAndTheReason() throws IOException {
    Files.writeString(
        sweep,
        """
        method: grid
        experiment: iris.yaml
        parameters:
          learning_rate: {values: [1e30, 1e35]}
        """);
    Files.writeString(
        folder.resolve("iris.yaml"), "data: {source: diabetes}\nmodel: {hidden: {units: 4}}\n");
    Cli cli = Cli.run("sweep", sweep, "--out", folder.resolve("run"));
    assertEquals(1, cli.code());
    assertTrue(cli.err().contains("the loss became infinite or not a number"), cli.err());
  }

  @Test
  void aValueThatCanBeTrainedWithNoOtherIsRefusedBeforeTheFirstTrial() throws IOException {
    Files.writeString(
        sweep,
        """
        method: grid
        experiment: iris.yaml
        parameters:
          output_activation: {values: [softmax, sigmoid]}
          loss: {values: [mse, hinge]}
        """);
    Path run = folder.resolve("run");
    Cli cli = Cli.run("sweep", sweep, "--out", run);
    assertEquals(2, cli.code());
    assertTrue(cli.err().contains("sweep.yaml:5:3: loss: hinge makes no valid"), cli.err());
    assertTrue(cli.err().contains("hinge needs outputs that reach -1 and 1"), cli.err());
    assertFalse(Files.exists(run));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", ", early_stopping: {monitor: val_loss, patience: 2}"})
  void theBestExperimentTrainsToTheBestWeights(String earlyStopping) throws IOException {
    Files.writeString(
        folder.resolve("iris.yaml"),
        """
        data: {source: iris}
        model: {hidden: {layers: 1, units: 4, activation: tanh}}
        training: {epochs: 30, optimizer: {name: sgd, learning_rate: 0.3}%s}
        """
            .formatted(earlyStopping));
    Path run = folder.resolve("run");
    Path again = folder.resolve("again");
    assertEquals(0, Cli.run("sweep", sweep, "--out", run).code());
    Path best = run.resolve("best");
    assertEquals(0, Cli.run("train", best.resolve("experiment.yaml"), "--out", again).code());
    assertEquals(
        Files.readString(best.resolve("weights.json")),
        Files.readString(again.resolve("weights.json")));
    String history = Files.readString(best.resolve("history.csv"));
    assertFalse(history.contains("val_"), "rows were held out: " + history);
  }

  /** With {@code folds: 0} a trial is the training that the experiment itself describes. */
  @Test
  void keptEpochsReachToTheBestOne() throws IOException {
    Path experiment =
        Files.writeString(
            folder.resolve("iris.yaml"),
            """
            data: {source: iris}
            model: {hidden: {layers: 1, units: 4, activation: tanh}}
            training: {epochs: 40, optimizer: adam, early_stopping: {monitor: val_accuracy, patience: 3}}
            """);
    Files.writeString(
        sweep,
        "method: grid\nexperiment: iris.yaml\nfolds: 0\nparameters: {units: {values: [4]}}\n");
    Path run = folder.resolve("run");
    Path trained = folder.resolve("trained");
    assertEquals(0, Cli.run("sweep", sweep, "--out", run).code());
    assertEquals(0, Cli.run("train", experiment, "--out", trained).code());
    Map<?, ?> trial = (Map<?, ?>) Json.read(Files.readString(run.resolve("trials.jsonl")).strip());
    Map<?, ?> result = (Map<?, ?>) Json.read(Files.readString(trained.resolve("result.json")));
    assertEquals(
        1.0 + ((Long) result.get("best_epoch")),
        ((Map<?, ?>) trial.get("metrics")).get("kept_epochs"));
  }

  /** On all rows there are none left to watch. */
  @Test
  void theBestTakesAsManyEpochsAsItsFoldsKept() throws IOException {
    Files.writeString(
        folder.resolve("iris.yaml"),
        """
        data: {source: iris, validation: 0}
        model: {hidden: {layers: 1, units: 4, activation: tanh}}
        training: {epochs: 40, optimizer: adam, early_stopping: {monitor: val_accuracy, patience: 3}}
        """);
    Path run = folder.resolve("run");
    assertEquals(0, Cli.run("sweep", sweep, "--out", run).code());
    Map<?, ?> result = (Map<?, ?>) Json.read(Files.readString(run.resolve("result.json")));
    Map<?, ?> trial = (Map<?, ?>) result.get("best");
    double kept = (Double) ((Map<?, ?>) trial.get("metrics")).get("kept_epochs");
    Map<?, ?> best = (Map<?, ?>) Json.read(Files.readString(run.resolve("best/result.json")));
    assertEquals(Math.round(kept), best.get("epochs_run"));
    assertTrue(kept < 40 && kept > 3, "kept " + kept);
  }

  @Test
  void nagOverrulesWhatTheFileSaysOfPlainGradientDescent() throws IOException {
    Files.writeString(
        folder.resolve("iris.yaml"),
        """
        data: {source: iris}
        model: {hidden: {layers: 1, units: 4, activation: tanh}}
        training: {epochs: 2, optimizer: {name: sgd, momentum: 0, nesterov: false}}
        """);
    Files.writeString(
        sweep,
        """
        method: grid
        experiment: iris.yaml
        parameters:
          optimizer: {values: [nag]}
        """);
    Path run = folder.resolve("run");
    assertEquals(0, Cli.run("sweep", sweep, "--out", run).code());
    String best = Files.readString(run.resolve("best/experiment.yaml"));
    assertTrue(best.contains("momentum: 0.9\n    nesterov: true"), best);
  }

  @Test
  void aGridOverNesterovAndMomentumHasNoFailedCorner() throws IOException {
    Files.writeString(
        sweep,
        """
        method: grid
        experiment: iris.yaml
        parameters:
          nesterov: {values: [true]}
          momentum: {values: [0, 0.5]}
        """);
    Cli cli = Cli.run("sweep", sweep, "--out", folder.resolve("run"));
    assertTrue(cli.out().contains("2 trials: 2 complete"), cli.out() + cli.err());
  }

  /** About 44,000² weights, which is less than an array can hold and more than memory. */
  @Test
  void aTrialThatTheMemoryCannotHoldIsNotRecordedAndTheWayToGoOnIsPrinted() throws IOException {
    Files.writeString(
        sweep,
        """
        method: grid
        experiment: iris.yaml
        metric: {name: val_loss}
        parameters: {units: {values: [3, 44000]}}
        """);
    Path run = folder.resolve("run");
    Cli cli =
        Cli.run("sweep", sweep, "--out", run, "--set", "model.hidden.layers=2", "--workers", "1");
    assertEquals(1, cli.code(), cli.err());
    assertTrue(cli.err().contains("trial 1 could not be trained: training the network"), cli.err());
    assertTrue(cli.err().contains("; finished trials are saved\nContinue with: "), cli.err());
    assertEquals(1, Files.readAllLines(run.resolve("trials.jsonl")).size());
  }

  @Test
  void aMillionCandidatesAreTheMostOfADryRun() {
    Cli cli = Cli.run("sweep", sweep, "--dry-run", "2000000000");
    assertEquals(2, cli.code());
    assertTrue(cli.err().contains("--dry-run must be in [1, 1000000], found 2000000000"));
  }

  @Test
  void aDamagedJournalIsReplacedAsItsMessageAdvises() throws IOException {
    Path run = folder.resolve("run");
    assertEquals(0, Cli.run("sweep", sweep, "--out", run).code());
    Path trials = run.resolve("trials.jsonl");
    String whole = Files.readString(trials);
    Files.writeString(trials, "{damaged\n" + whole);
    Cli refused = Cli.run("sweep", sweep, "--out", run, "--resume");
    assertEquals(2, refused.code());
    assertTrue(refused.err().contains("replace what is there with --overwrite"), refused.err());
    Cli anew = Cli.run("sweep", sweep, "--out", run, "--overwrite");
    assertEquals(0, anew.code(), anew.err());
    assertEquals(4, Files.readAllLines(trials).size());
  }

  /** Ranks, counts, how it ended and what "best" is of: in the same words on the screen. */
  @Test
  void theScreenAndTheReportSayTheSame() throws IOException {
    Path run = folder.resolve("run");
    Cli cli = Cli.run("sweep", sweep, "--workers", 1, "--out", run);
    assertEquals(0, cli.code(), cli.err());
    String page = Files.readString(run.resolve("report.html"));
    List<String> ranked =
        cli.out().lines().filter(line -> line.matches(" +\\d+ +\\d+  .*")).toList();
    assertEquals(4, ranked.size(), cli.out());
    for (String line : ranked) {
      String[] cells = line.strip().split(" +", -1);
      String row =
          "\"number\":%s,\"state\":\"complete\",\"rank\":%s,".formatted(cells[1], cells[0]);
      assertTrue(page.contains(row), row);
    }
    assertTrue(cli.out().contains("4 trials: 4 complete (ended: everything tried)"), cli.out());
    assertTrue(page.contains("<span class=\"badge good\">everything tried</span>"));
    assertTrue(page.contains("<dd>4</dd><dd class=\"note\">4 complete</dd>"));
    List<String> progress = cli.err().lines().filter(line -> line.startsWith("trial ")).toList();
    assertFalse(progress.isEmpty());
    for (String line : progress) {
      assertTrue(line.contains("  best val_accuracy "), line);
      assertFalse(line.contains("2 running"), line);
    }
  }
}
