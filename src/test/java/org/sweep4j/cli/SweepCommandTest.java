package org.sweep4j.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sweep4j.config.yaml.text.Json;

class SweepCommandTest {
  @TempDir private Path folder;
  private Path sweep;

  @BeforeEach
  void writeSweep() throws IOException {
    Files.writeString(
        folder.resolve("iris.yaml"),
        """
        data: {source: iris}
        model: {hidden: {layers: 1, units: 4, activation: tanh}}
        training: {epochs: 4, optimizer: {name: sgd, learning_rate: 0.1}}
        """);
    sweep =
        Files.writeString(
            folder.resolve("sweep.yaml"),
            """
            method: grid
            experiment: iris.yaml
            parameters:
              learning_rate: {values: [0.01, 0.1]}
              units: {values: [2, 4]}
            """);
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

  @Test
  void theTableShowsTheBestTrialFirst() {
    Cli cli = Cli.run("sweep", sweep, "--out", folder.resolve("run"));
    assertTrue(cli.out().contains("rank  trial   score"), cli.out());
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
    String table = cli.out().substring(0, cli.out().indexOf("\nThe best"));
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
        "{\"a\":\"x\",\"b\":1}\n{\"a\":\"x\",\"b\":2}\n{\"a\":\"y\",\"b\":1}\n{\"a\":\"y\",\"b\":2}\n",
        cli.out());
  }

  @Test
  void everyTrialFailingExitsWithOneAndTheReason() throws IOException {
    Files.writeString(
        sweep,
        """
        method: grid
        experiment: iris.yaml
        parameters:
          batch_size: {values: [-1, -2]}
        """);
    Cli cli = Cli.run("sweep", sweep, "--out", folder.resolve("run"));
    assertEquals(1, cli.code());
    assertTrue(cli.err().contains("batch_size must be"), cli.err());
  }

  @Test
  void aParameterThatReachesNothingIsNamedWithItsPlace() throws IOException {
    Files.writeString(
        sweep, "method: grid\nexperiment: iris.yaml\nparameters:\n  lerning_rate: {values: [1]}\n");
    Cli cli = Cli.run("sweep", sweep, "--out", folder.resolve("run"));
    assertEquals(2, cli.code());
    assertTrue(cli.err().contains("sweep.yaml:4:3: "), cli.err());
    assertTrue(cli.err().contains("learning_rate"), cli.err());
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
  void everyProblemOfTheSweepAndItsExperimentIsToldAtOnce() throws IOException {
    Files.writeString(
        sweep,
        """
        method: grid
        experiment: iris.yaml
        metric: {name: val_acuracy, goal: maximize}
        parameters:
          lr: {values: [0.1, 0.2]}
          learning_rate: {values: [0.3]}
          unit: {values: [2]}
        """);
    Files.writeString(folder.resolve("iris.yaml"), "data: {source: iris}\nmodle: {}\n");
    for (String command : List.of("sweep", "validate")) {
      Cli cli = Cli.run(command, sweep);
      assertEquals(2, cli.code());
      assertTrue(cli.err().contains("sweep.yaml:3:16: metric.name must be"), cli.err());
      assertTrue(cli.err().contains("did you mean 'val_accuracy'?"), cli.err());
      assertTrue(
          cli.err().contains("sweep.yaml:6:3: parameters must set different keys, found 'lr'"),
          cli.err());
      assertTrue(cli.err().contains("sweep.yaml:7:3: parameter 'unit'"), cli.err());
      assertTrue(cli.err().contains("iris.yaml:2:1: unknown key 'modle'"), cli.err());
    }
  }

  @Test
  void aMetricOfTheOtherTaskIsNamedWithItsPlace() throws IOException {
    Files.writeString(
        sweep,
        """
        method: grid
        experiment: iris.yaml
        metric: {name: val_r2}
        parameters: {units: {values: [2]}}
        """);
    Cli cli = Cli.run("sweep", sweep, "--out", folder.resolve("run"));
    assertEquals(2, cli.code());
    assertTrue(cli.err().contains("sweep.yaml:3:16: metric.name must be"), cli.err());
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

  @Test
  void numbersOfTheCommandLineAreChecked() {
    for (String option : List.of("--dry-run", "--max-time")) {
      Cli cli = Cli.run("sweep", sweep, option, -1);
      assertEquals(2, cli.code());
      assertTrue(cli.err().contains(option + " must be"), cli.err());
    }
  }

  @Test
  void filesOfTheOtherKindAreRecognised() {
    Cli cli = Cli.run("sweep", folder.resolve("iris.yaml"));
    assertEquals(2, cli.code());
    assertTrue(cli.err().contains("sweep4j train"), cli.err());
    Cli other = Cli.run("train", sweep);
    assertEquals(2, other.code());
    assertTrue(other.err().contains("sweep4j sweep"), other.err());
  }

  @Test
  void anEnqueuedSetThatNoTrialIsLeftForIsRefused() throws IOException {
    String sets = "enqueue:\n" + "  - {units: 2}\n".repeat(7);
    String hyperband = "method: hyperband\nmax_epochs: 3\n";
    String random = "method: random\nrun_cap: 5\n";
    String rest = "experiment: iris.yaml\nparameters: {units: {values: [2, 4]}}\n";
    String message = " enqueue must hold no more sets than the sweep has trials, ";
    assertEquals(
        sweep
            + ":11:5:"
            + message
            + "5, found 7; remove this set and those after it, or raise"
            + " max_epochs",
        sweepOf(hyperband + rest + sets).err().strip());
    assertEquals(
        sweep
            + ":11:5:"
            + message
            + "5, found 7; remove this set and those after it, or raise"
            + " run_cap",
        sweepOf(random + rest + sets).err().strip());
  }

  @Test
  void whatAnEarlierSweepCannotTeachIsSaid() throws IOException {
    Path earlier = folder.resolve("earlier");
    assertEquals(0, Cli.run("sweep", sweep, "--out", earlier).code());
    Path trials = earlier.resolve("trials.jsonl");
    String rest =
        "experiment: iris.yaml\nrun_cap: 1\nmetric: {name: val_loss, goal: minimize}\n"
            + "parameters:\n  learning_rate: {min: 0.001, max: 0.05}\n  ";
    String units = "units: {values: [2, 4]}\n";
    assertEquals(
        "warning: "
            + trials
            + ": 2 of 4 earlier trials lie outside this sweep's parameters or lack one; nothing is"
            + " learned from them",
        firstLine(after(earlier, "method: bayes\n" + rest + units)));
    assertEquals(
        "warning: "
            + trials
            + ": method random does not learn from earlier trials; write method: bayes or"
            + " manual, or leave out --from",
        firstLine(after(earlier, "method: random\n" + rest + units)));
    assertEquals(
        trials
            + ":1: an earlier trial may only name parameters of this sweep (learning_rate), found"
            + " units",
        firstLine(after(earlier, "method: bayes\n" + rest)));
    assertEquals(
        folder + ": --from must be the run directory of a sweep, found no trials.jsonl in it",
        firstLine(after(folder, "method: bayes\n" + rest + units)));
  }

  private Cli after(Path earlier, String text) throws IOException {
    Files.writeString(sweep, text);
    return Cli.run(
        "sweep", sweep, "--from", earlier, "--overwrite", "--out", folder.resolve("run"));
  }

  private static String firstLine(Cli cli) {
    return cli.err().lines().findFirst().orElse("");
  }

  private Cli sweepOf(String text) throws IOException {
    Files.writeString(sweep, text);
    return Cli.run("sweep", sweep, "--out", folder.resolve("run"));
  }

  @Test
  void workersMustBePositive() {
    Cli cli = Cli.run("sweep", sweep, "--workers", 0);
    assertEquals(2, cli.code());
    assertTrue(cli.err().contains("--workers must be"), cli.err());
  }
}
