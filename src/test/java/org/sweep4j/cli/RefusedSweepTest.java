package org.sweep4j.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sweeps that are not begun, and what is said of them. */
class RefusedSweepTest {
  @TempDir private Path folder;
  private Path sweep;

  @BeforeEach
  void writeSweep() throws IOException {
    sweep = SmallSweep.write(folder);
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

  @Test
  void workersMustBePositive() {
    Cli cli = Cli.run("sweep", sweep, "--workers", 0);
    assertEquals(2, cli.code());
    assertTrue(cli.err().contains("--workers must be"), cli.err());
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
}
