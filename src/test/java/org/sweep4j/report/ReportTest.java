package org.sweep4j.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sweep4j.config.BadInputException;

class ReportTest {
  @TempDir Path directory;

  @Test
  void aTrainingHasASectionForEachOfItsFacts() throws IOException {
    String html = written(SampleTraining.write(directory, 1, "yes"));
    for (String id :
        List.of(
            "learning-curves", "decision", "answers", "learning-rate", "gradients", "weights")) {
      assertTrue(html.contains("<section id=\"" + id + "\""), id);
    }
  }

  @Test
  void theFoldsOfATrainingAreAmongItsFacts() throws IOException {
    SampleTraining.write(directory, 1, "yes");
    String html = written(directory);
    assertTrue(html.contains("<dt>validation accuracy</dt><dd>0.75</dd>"), html);
    assertTrue(html.contains("± 0.05 over 2 folds"));
  }

  @Test
  void aTrainingWithoutDiagnosticsLeavesTheirSectionsOut() throws IOException {
    SampleTraining.write(directory, 1, "yes");
    Files.delete(directory.resolve("diagnostics.json"));
    String html = written(directory);
    assertTrue(html.contains("<section id=\"learning-curves\""));
    assertFalse(html.contains("<section id=\"gradients\""));
    assertFalse(html.contains("<section id=\"decision\""));
  }

  @Test
  void aSweepHasASectionForEachOfItsFacts() throws IOException {
    SampleSweep.random(directory, 60);
    SampleSweep.result(directory);
    String html = written(directory);
    for (String id :
        List.of(
            "best-so-far",
            "coordinates",
            "importance",
            "effects",
            "parameters",
            "curves",
            "folds",
            "failures",
            "trials")) {
      assertTrue(html.contains("<section id=\"" + id + "\""), id);
    }
  }

  @Test
  void eachRoundOfAManualSearchSaysWhatWasAdopted() throws IOException {
    SampleSweep.random(directory, 10);
    SampleSweep.result(directory);
    String html = written(directory);
    assertTrue(
        html.contains("learning_rate changed the score most, by 0.12; learning_rate became 0.1."));
    assertTrue(html.contains("by 0.03; nothing improved on the baseline."));
  }

  @Test
  void aGridOfTwoParametersHasAHeatMap() throws IOException {
    assertTrue(written(SampleSweep.grid(directory)).contains("<section id=\"heat-map\""));
  }

  @Test
  void hyperbandHasItsTableOfBrackets() throws IOException {
    String html = written(SampleSweep.hyperband(directory));
    assertTrue(html.contains("13 of 15 configurations in 3 brackets have ended"));
    assertTrue(html.contains("\"9 × 1\""));
    assertTrue(html.contains("\"3 × 9\""));
  }

  @Test
  void allStoppedTrialsAreCountedThoseAfterOneEpochToo() throws IOException {
    SampleSweep.grid(directory);
    Files.writeString(
        directory.resolve("trials.jsonl"),
        """
        {"number": 0, "state": "stopped", "parameters": {}, "score": 0.5, "history": [0.5], "epochs": 1, "seed": 7}
        {"number": 1, "state": "complete", "parameters": {}, "score": 0.7, "history": [0.5, 0.7], "epochs": 2, "seed": 7}
        """);
    assertTrue(written(directory).contains("1 of 2 trials were stopped early"));
  }

  @Test
  void theSweepFileIsReadThoughItsExperimentLiesElsewhere() throws IOException {
    SampleSweep.hyperband(directory);
    Path sweep = directory.resolve("sweep.yaml");
    Files.writeString(sweep, "experiment: ../configs/sonar.yaml\n" + Files.readString(sweep));
    assertTrue(written(directory).contains("<section id=\"brackets\""));
  }

  @Test
  void aSweepFileWithoutResultSaysWhatIsBetter() throws IOException {
    SampleSweep.grid(directory);
    Path sweep = directory.resolve("sweep.yaml");
    Files.writeString(
        sweep, Files.readString(sweep).replace("goal: maximize, target: 0.95", "goal: minimize"));
    assertTrue(written(directory).contains("reached the lowest validation accuracy"));
  }

  @Test
  void theCommandSetsThePathsThatTheParametersReach() throws IOException {
    SampleSweep.grid(directory);
    Files.writeString(directory.resolve("experiment.yaml"), "data: {source: sonar}\n");
    assertTrue(written(directory).contains("--set training.optimizer.learning_rate=0.001"));
  }

  @Test
  void theSameFilesGiveTheSamePage() throws IOException {
    SampleSweep.random(directory, 40);
    assertEquals(written(directory), written(directory));
  }

  @Test
  void nothingButThePageIsLeftBehind() throws IOException {
    SampleSweep.grid(directory);
    written(directory);
    try (Stream<Path> files = Files.list(directory)) {
      assertEquals(
          List.of("report.html", "sweep.yaml", "trials.jsonl"),
          files.map(file -> file.getFileName().toString()).sorted().toList());
    }
  }

  @Test
  void aHalfWrittenLastTrialIsNoTrialYet() throws IOException {
    SampleSweep.grid(directory);
    Path journal = directory.resolve("trials.jsonl");
    Files.writeString(journal, Files.readString(journal) + "{\"number\": 12, \"sta");
    assertTrue(written(directory).contains("12 trials in all"));
  }

  @Test
  void aDamagedTrialIsNamedByItsLine() throws IOException {
    SampleSweep.grid(directory);
    Path journal = directory.resolve("trials.jsonl");
    Files.writeString(journal, "{\"number\": 99}\n" + Files.readString(journal));
    String html = written(directory);
    assertTrue(html.contains("trials.jsonl, line 1, cannot be used and is left out"), html);
    assertTrue(html.contains("12 trials in all"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "history.csv|0,0.1,0.5|its first line must name the columns",
        "experiment.yaml|training: {epochs: 3}|needs the key data",
        "result.json|{\"status\": \"comp|not valid JSON",
        "result.json|{\"name\": \"of another program\"}|needs the key status",
        "diagnostics.json|[1, 2]|must be a mapping",
      })
  void aFileThatCannotBeUsedIsNamedAndLeftOut(String file, String content, String reason)
      throws IOException {
    SampleTraining.write(directory, 1, "yes");
    Files.writeString(directory.resolve(file), content);
    String notices = String.join("; ", Report.write(directory).notices());
    assertTrue(notices.startsWith(file + " cannot be used and is left out: "), notices);
    assertTrue(notices.contains(reason), notices);
    assertTrue(Files.readString(directory.resolve(Report.FILE)).contains("<p class=\"notice\">"));
  }

  @Test
  void aFolderInTheNameOfAFileIsNamedToo() throws IOException {
    SampleSweep.grid(directory);
    Files.createDirectory(directory.resolve("result.json"));
    List<String> notices = Report.write(directory).notices();
    assertEquals(1, notices.size(), notices.toString());
    assertTrue(notices.get(0).startsWith("result.json cannot be used"), notices.toString());
  }

  @Test
  void runsOfTheFirstVersionAreShownWithoutANotice() throws IOException {
    for (String run : List.of("classes", "regression", "sweep")) {
      Path copy = copied(run);
      assertEquals(List.of(), Report.write(copy).notices(), run);
    }
  }

  @Test
  void theBestsTestScoreStandsBesideTheFoldsScore() throws IOException {
    String html = written(copied("sweep"));
    assertTrue(html.contains("<dt>best validation accuracy</dt><dd>0.843 ± 0.0456</dd>"), html);
    assertTrue(html.contains("the luckiest of 15 trials"));
    assertTrue(html.contains("<dt>its test accuracy</dt><dd>0.833</dd>"));
    assertTrue(html.contains("<span class=\"badge good\">everything tried</span>"));
  }

  @Test
  void aTrainingsPageShowsItsHyperparameters() throws IOException {
    String html = written(copied("classes"));
    assertTrue(html.contains("<section id=\"settings\""));
    assertTrue(html.contains("[\"training.batch_size\",\"4\"]"), html);
    assertTrue(html.contains("[\"model.hidden.units\",\"3\"]") || html.contains("units: 3"), html);
  }

  @Test
  void epochsCountFromOneOnThePageAsOnTheScreen() throws IOException {
    SampleTraining.write(directory, 1, "yes"); // best_epoch is 37, from 0
    String html = written(directory);
    assertTrue(html.contains("the weights of epoch 38 were kept"));
    assertTrue(html.contains("Validation loss was lowest at epoch 38"));
    assertTrue(html.contains("In epoch 1 the gradient"));
  }

  private Path copied(String run) throws IOException {
    Path from = Path.of("src", "test", "resources", "recorded", run);
    Path to = Files.createDirectories(directory.resolve(run));
    try (Stream<Path> files = Files.list(from)) {
      for (Path file : files.toList()) {
        Files.copy(file, to.resolve(file.getFileName()));
      }
    }
    return to;
  }

  /** The page's scripts look their data up by id. */
  @Test
  void noTwoElementsOfAPageHaveTheSameId() throws IOException {
    SampleTraining.write(directory.resolve("training"), 2, "yes");
    SampleSweep.result(SampleSweep.random(directory.resolve("sweep"), 60));
    for (String run : List.of("training", "sweep")) {
      String html = written(directory.resolve(run));
      List<String> ids =
          Pattern.compile("<[a-z]+ [^<>]*\\bid=\"([^\"]+)\"")
              .matcher(html.substring(0, html.indexOf("<script>")))
              .results()
              .map(id -> id.group(1))
              .toList();
      assertEquals(ids.size(), new HashSet<>(ids).size(), ids.toString());
    }
  }

  @Test
  void aDirectoryThatHoldsNoRunIsRefused() {
    BadInputException refused =
        assertThrows(BadInputException.class, () -> Report.write(directory));
    assertTrue(refused.getMessage().contains("found neither"), refused.getMessage());
  }

  @Test
  void fiveThousandTrialsAreWrittenInThreeSeconds() throws IOException {
    SampleSweep.random(directory, 5000);
    ThreadMXBean clock = ManagementFactory.getThreadMXBean();
    long start = clock.getCurrentThreadCpuTime();
    Report.write(directory);
    double seconds = (clock.getCurrentThreadCpuTime() - start) / 1e9;
    assertTrue(seconds < 3, "took " + seconds + " s");
  }

  private static String written(Path run) throws IOException {
    Report.write(run);
    return Files.readString(run.resolve(Report.FILE));
  }
}
