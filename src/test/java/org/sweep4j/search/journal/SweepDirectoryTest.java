package org.sweep4j.search.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sweep4j.config.BadInputException;
import org.sweep4j.search.journal.SweepDirectory.Existing;

class SweepDirectoryTest {
  private static final String SWEEP = "method: grid\nrun_cap: 5\n";
  private static final String EXPERIMENT = "name: sonar\n";
  private static final String WRITTEN = "seed: 1\n";
  private static final String DATA = "ab12  /home/rows.csv\n";
  private static final Origin ORIGIN = new Origin(SWEEP, EXPERIMENT, WRITTEN, DATA);

  @TempDir private Path parent;
  private Path path = Path.of("");

  @BeforeEach
  void namePath() {
    path = parent.resolve("runs/sonar");
  }

  private void begin(Existing existing) throws IOException {
    SweepDirectory.open(path, existing, ORIGIN).close();
  }

  private void refuses(Existing existing, String sweep, String message) {
    BadInputException e =
        assertThrows(
            BadInputException.class,
            () ->
                SweepDirectory.open(path, existing, new Origin(sweep, EXPERIMENT, WRITTEN, DATA)));
    assertTrue(e.getMessage().contains(message), e.getMessage());
  }

  @Test
  void aNewDirectoryKeepsWhatTheSweepWasStartedFrom() throws IOException {
    begin(Existing.REFUSE);
    assertEquals(SWEEP, Files.readString(path.resolve("sweep.yaml")));
    assertEquals(EXPERIMENT, Files.readString(path.resolve("experiment.yaml")));
    assertEquals("", Files.readString(path.resolve("trials.jsonl")));
  }

  @Test
  void anExistingSweepIsNeitherContinuedNorReplacedUnasked() throws IOException {
    begin(Existing.REFUSE);
    refuses(Existing.REFUSE, SWEEP, "continue it with --resume, replace it with --overwrite");
  }

  @Test
  void resumingTheSameFilesIsAllowedAndSoIsResumingNothing() throws IOException {
    begin(Existing.RESUME);
    begin(Existing.RESUME);
  }

  @Test
  void resumingAChangedSweepSaysWhichLineChanged() throws IOException {
    begin(Existing.REFUSE);
    refuses(
        Existing.RESUME,
        "method: grid\nrun_cap: 6\n",
        "sweep.yaml:2: a sweep can only be continued with the files it was begun from; this line"
            + " was 'run_cap: 5', now it is 'run_cap: 6'");
  }

  @Test
  void resumingWithADefaultWrittenOutIsAChangeForTrialsMayDependOnIt() throws IOException {
    begin(Existing.REFUSE);
    Origin changed = new Origin(SWEEP, EXPERIMENT, WRITTEN + "precision: float\n", DATA);
    assertThrows(
        BadInputException.class, () -> SweepDirectory.open(path, Existing.RESUME, changed));
  }

  @Test
  void resumingOnChangedDataSaysWhichFile() throws IOException {
    begin(Existing.REFUSE);
    Origin changed = new Origin(SWEEP, EXPERIMENT, WRITTEN, "cd34  /home/rows.csv\n");
    BadInputException e =
        assertThrows(
            BadInputException.class, () -> SweepDirectory.open(path, Existing.RESUME, changed));
    assertTrue(
        e.getMessage()
            .contains("was 'ab12  /home/rows.csv', now it is 'cd34  /home/rows.csv'. Put the file"),
        e.getMessage());
  }

  @Test
  void killedBeforeTheFilesWereWrittenItCanBeResumed() throws IOException {
    Files.createDirectories(path);
    Files.createFile(path.resolve("trials.jsonl"));
    begin(Existing.RESUME);
    assertEquals(SWEEP, Files.readString(path.resolve("sweep.yaml")));
  }

  @Test
  void overwritingRemovesAllTracesOfTheOldSweep() throws IOException {
    begin(Existing.REFUSE);
    Files.createDirectories(path.resolve("best/deep"));
    Files.writeString(path.resolve("best/deep/model.zip"), "x");
    Files.writeString(path.resolve("result.json"), "{}");
    Files.createDirectories(path.resolve("trial-12"));
    Files.writeString(path.resolve("trial-12/model.zip"), "x");
    Files.writeString(path.resolve("trial-notes.txt"), "mine");
    SweepDirectory.open(
            path, Existing.OVERWRITE, new Origin("method: random\n", EXPERIMENT, WRITTEN, DATA))
        .close();
    assertEquals("method: random\n", Files.readString(path.resolve("sweep.yaml")));
    assertFalse(Files.exists(path.resolve("best")));
    assertFalse(Files.exists(path.resolve("trial-12")));
    assertTrue(Files.exists(path.resolve("trial-notes.txt")));
    assertFalse(Files.exists(path.resolve("result.json")));
  }

  @Test
  void aDirectoryOfSomeoneElseIsNeverTouched() throws IOException {
    Files.createDirectories(path);
    Files.writeString(path.resolve("thesis.tex"), "x");
    refuses(Existing.OVERWRITE, SWEEP, "holds files that are no sweep");
    refuses(Existing.RESUME, SWEEP, "holds files that are no sweep");
    assertEquals("x", Files.readString(path.resolve("thesis.tex")));
  }

  @Test
  void aFileInItsPlaceIsRefused() throws IOException {
    Files.createDirectories(parent.resolve("runs"));
    Files.writeString(path, "x");
    refuses(Existing.REFUSE, SWEEP, "a run directory is needed, found a file");
  }

  @Test
  void aPlaceThatCannotBeWrittenIsRefused() {
    path = Path.of("/proc/sweep4j");
    refuses(Existing.REFUSE, SWEEP, "a run directory must be writable");
  }

  @Test
  void isLockedWhileOpen() throws IOException {
    try (SweepDirectory open = SweepDirectory.open(path, Existing.REFUSE, ORIGIN)) {
      refuses(Existing.RESUME, SWEEP, "only one process may work in a run directory");
      open.writeResult(Map.of("status", "exhausted"));
    }
    assertTrue(Files.readString(path.resolve("result.json")).contains("exhausted"));
  }
}
