package org.sweep4j.search.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
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
    open(existing, ORIGIN).close();
  }

  private SweepDirectory open(Existing existing, Origin origin, Path... inputs) {
    return SweepDirectory.open(path, existing, origin, List.of(inputs));
  }

  private void refuses(Existing existing, String sweep, String message) {
    BadInputException e =
        assertThrows(
            BadInputException.class,
            () -> open(existing, new Origin(sweep, EXPERIMENT, WRITTEN, DATA)).close());
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
    refuses(
        Existing.REFUSE,
        SWEEP,
        "continue it with --resume, replace what is there with --overwrite");
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
    assertThrows(BadInputException.class, () -> open(Existing.RESUME, changed).close());
  }

  @Test
  void resumingOnChangedDataSaysWhichFile() throws IOException {
    begin(Existing.REFUSE);
    Origin changed = new Origin(SWEEP, EXPERIMENT, WRITTEN, "cd34  /home/rows.csv\n");
    BadInputException e =
        assertThrows(BadInputException.class, () -> open(Existing.RESUME, changed).close());
    assertTrue(
        e.getMessage()
            .contains("was 'ab12  /home/rows.csv', now it is 'cd34  /home/rows.csv'. Put the file"),
        e.getMessage());
  }

  @Test
  void filesOfOthersOutliveAnOverwriting() throws IOException {
    begin(Existing.REFUSE);
    List<String> others = List.of("thesis.tex", "best/notes.txt", "trial-3/deep/model.zip");
    for (String name : others) {
      Files.createDirectories(path.resolve(name).getParent());
      Files.writeString(path.resolve(name), name);
    }
    Files.writeString(path.resolve("best/model.zip"), "x");
    begin(Existing.OVERWRITE);
    for (String name : others) {
      assertEquals(name, Files.readString(path.resolve(name)));
    }
    assertFalse(Files.exists(path.resolve("best/model.zip")));
  }

  @ParameterizedTest
  @EnumSource
  void aFolderWithFilesNamedLikeOursIsNotTakenForASweep(Existing existing) throws IOException {
    Files.createDirectories(path);
    for (String name : List.of("sweep.yaml", "experiment.yaml", "result.json")) {
      Files.writeString(path.resolve(name), "mine");
    }
    refuses(existing, "mine", "there is no .sweep4j in it");
    assertEquals("mine", Files.readString(path.resolve("result.json")));
    assertFalse(Files.exists(path.resolve(".sweep4j")));
  }

  @Test
  void aJournalThatIsNotOursIsLeftAsItIs() throws IOException {
    Files.createDirectories(path);
    Files.writeString(path.resolve("trials.jsonl"), "of a clinic");
    refuses(Existing.RESUME, SWEEP, "there is no .sweep4j in it");
    assertEquals("of a clinic", Files.readString(path.resolve("trials.jsonl")));
  }

  @Test
  void aSweepFromBeforeTheMarkerIsResumedButNotReplaced() throws IOException {
    begin(Existing.REFUSE);
    Files.delete(path.resolve(".sweep4j"));
    refuses(Existing.OVERWRITE, SWEEP, "there is no .sweep4j in it");
    begin(Existing.RESUME);
    assertTrue(Files.exists(path.resolve(".sweep4j")));
  }

  @Test
  void whatIsReadIsNotReplaced() throws IOException {
    begin(Existing.REFUSE);
    Path input = path.resolve("sweep.yaml");
    BadInputException e =
        assertThrows(
            BadInputException.class, () -> open(Existing.OVERWRITE, ORIGIN, input).close());
    assertTrue(e.getMessage().contains("is read by this command"), e.getMessage());
    assertEquals(SWEEP, Files.readString(input));
  }

  @Test
  void aTrainingIsNotReplacedByASweep() throws IOException {
    Files.createDirectories(path);
    Files.createFile(path.resolve(".sweep4j"));
    Files.writeString(path.resolve("result.json"), "{}");
    refuses(Existing.OVERWRITE, SWEEP, "holds a training, which no sweep replaces");
    assertEquals("{}", Files.readString(path.resolve("result.json")));
  }

  @Test
  void aSymbolicLinkIsFollowedAndStays() throws IOException {
    Path target = Files.createDirectories(parent.resolve("target"));
    Files.createDirectories(path.getParent());
    Files.createSymbolicLink(path, target);
    begin(Existing.REFUSE);
    begin(Existing.OVERWRITE);
    assertTrue(Files.isSymbolicLink(path));
    assertTrue(Files.exists(target.resolve("sweep.yaml")));
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
    Files.createDirectories(path.resolve("best"));
    Files.writeString(path.resolve("best/model.zip"), "x");
    Files.writeString(path.resolve("best/.model.zip.tmp"), "x");
    Files.writeString(path.resolve("result.json"), "{}");
    Files.createDirectories(path.resolve("trial-12"));
    Files.writeString(path.resolve("trial-12/model.zip"), "x");
    Files.writeString(path.resolve("trial-notes.txt"), "mine");
    open(Existing.OVERWRITE, new Origin("method: random\n", EXPERIMENT, WRITTEN, DATA)).close();
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
    refuses(Existing.OVERWRITE, SWEEP, "there is no .sweep4j in it");
    refuses(Existing.RESUME, SWEEP, "there is no .sweep4j in it");
    assertEquals("x", Files.readString(path.resolve("thesis.tex")));
  }

  @Test
  void aFileInItsPlaceIsRefused() throws IOException {
    Files.createDirectories(parent.resolve("runs"));
    Files.writeString(path, "x");
    refuses(Existing.REFUSE, SWEEP, "a run directory is needed, found something else");
  }

  @Test
  void aPlaceThatCannotBeWrittenIsRefused() {
    path = Path.of("/proc/sweep4j");
    refuses(Existing.REFUSE, SWEEP, "a run directory must be writable");
  }

  @Test
  void isLockedWhileOpen() throws IOException {
    try (SweepDirectory open = open(Existing.REFUSE, ORIGIN)) {
      refuses(Existing.RESUME, SWEEP, "only one process may work in a run directory");
      open.writeResult("{\"status\":\"exhausted\"}");
    }
    assertTrue(Files.readString(path.resolve("result.json")).contains("exhausted"));
  }
}
