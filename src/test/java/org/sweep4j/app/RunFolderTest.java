package org.sweep4j.app;

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
import org.sweep4j.engine.MarkedDirectory;
import org.sweep4j.search.journal.SweepDirectory.Existing;

/** Nothing of the user's is ever removed. */
class RunFolderTest {
  @TempDir private Path parent;
  private Path path = Path.of("");
  private Path input = Path.of("");

  @BeforeEach
  void nameFiles() throws IOException {
    path = parent.resolve("run");
    input = Files.writeString(parent.resolve("tiny.yaml"), "data: {source: iris}\n");
  }

  private RunFolder open(Existing existing) throws IOException {
    return RunFolder.open(new OutputDirectory(path, existing), List.of(input));
  }

  private void refuses(Existing existing, String message) {
    BadInputException e = assertThrows(BadInputException.class, () -> open(existing).close());
    assertTrue(e.getMessage().contains(message), e.getMessage());
  }

  private void write(String... names) throws IOException {
    try (RunFolder folder = open(Existing.RESUME)) {
      for (String name : names) {
        Files.writeString(folder.path().resolve(name), name);
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void aFolderWithAnExperimentOfTheUsersIsNotTakenForARun(Existing existing) throws IOException {
    Files.createDirectories(path);
    Files.writeString(path.resolve("experiment.yaml"), "mine");
    Files.writeString(path.resolve("thesis.tex"), "x");
    refuses(existing, "there is no .sweep4j in it");
    assertEquals("mine", Files.readString(path.resolve("experiment.yaml")));
    assertFalse(Files.exists(path.resolve(".sweep4j")));
  }

  @Test
  void onlyWhatATrainingWritesIsRemoved() throws IOException {
    write("result.json", "report.html", "thesis.tex", ".model.zip.tmp");
    refuses(Existing.REFUSE, "exists already; replace what is there with --overwrite");
    try (RunFolder folder = open(Existing.OVERWRITE)) {
      folder.clear();
    }
    assertFalse(Files.exists(path.resolve("result.json")));
    assertFalse(Files.exists(path.resolve("report.html")));
    assertFalse(Files.exists(path.resolve(".model.zip.tmp")));
    assertEquals("thesis.tex", Files.readString(path.resolve("thesis.tex")));
  }

  @ParameterizedTest
  @EnumSource(names = {"RESUME", "OVERWRITE"})
  void theInputIsNeverReplaced(Existing existing) throws IOException {
    write("experiment.yaml");
    input = path.resolve("experiment.yaml");
    refuses(existing, "is read by this command");
    assertEquals("experiment.yaml", Files.readString(input));
  }

  @Test
  void aSymbolicLinkIsFollowedAndStays() throws IOException {
    Path target = Files.createDirectories(parent.resolve("target"));
    Files.createSymbolicLink(path, target);
    write("result.json");
    assertTrue(Files.isSymbolicLink(path));
    assertTrue(Files.exists(target.resolve("result.json")));
  }

  @Test
  void aLinkToNothingIsRefused() throws IOException {
    Files.createSymbolicLink(path, parent.resolve("nowhere"));
    refuses(Existing.OVERWRITE, "a run directory is needed, found something else");
    assertTrue(Files.isSymbolicLink(path));
  }

  @Test
  void aSecondTrainingIsRefusedAtItsStart() throws IOException {
    try (RunFolder first = open(Existing.REFUSE)) {
      refuses(Existing.OVERWRITE, "only one process may work in a run directory");
      assertTrue(Files.exists(first.path().resolve(MarkedDirectory.MARKER)));
    }
  }

  @Test
  void whereNothingWasWrittenNothingStays() throws IOException {
    open(Existing.REFUSE).close();
    assertFalse(Files.exists(path));
  }

  @Test
  void aSweepIsNotReplacedByATraining() throws IOException {
    write("trials.jsonl", "result.json");
    refuses(Existing.OVERWRITE, "holds a sweep, which no training replaces");
    assertTrue(Files.exists(path.resolve("result.json")));
  }

  @Test
  void anUnfinishedTrainingIsNotReplacedUnasked() throws IOException {
    write("checkpoint.bin");
    refuses(Existing.REFUSE, "continue it with train --resume");
  }
}
