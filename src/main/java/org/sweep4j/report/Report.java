package org.sweep4j.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.sweep4j.config.BadInputException;
import org.sweep4j.config.Problem;
import org.sweep4j.engine.AtomicFile;
import org.sweep4j.engine.RunDirectory;
import org.sweep4j.report.page.Page;
import org.sweep4j.report.page.Verdict;
import org.sweep4j.report.run.RunFiles;
import org.sweep4j.report.run.SweepRun;
import org.sweep4j.report.run.TrainingRun;
import org.sweep4j.report.sweep.SweepPage;
import org.sweep4j.report.training.TrainingPage;

/** Writes {@code report.html}, a pure function of the other files of a run directory. */
public final class Report {
  public static final String FILE = "report.html";

  private static final List<String> OF_TRAINING =
      List.of(
          RunDirectory.HISTORY,
          RunDirectory.RESULT,
          RunDirectory.EXPERIMENT,
          RunDirectory.PROGRESS,
          RunDirectory.CHECKPOINT);

  private Report() {}

  /**
   * Builds the report of a training or a sweep, whole or not at all.
   *
   * @return what it shows
   * @throws BadInputException if the directory holds neither
   */
  public static Page write(Path runDirectory) {
    Page page = page(runDirectory);
    Path file = runDirectory.resolve(FILE);
    try {
      AtomicFile.write(file, page.toHtml(Page.Mode.FILE));
    } catch (IOException e) {
      throw new UncheckedIOException(file + " could not be written", e);
    }
    return page;
  }

  /**
   * The page of what the directory holds now, or of a run that is about to begin there.
   *
   * @throws BadInputException if it holds something else
   */
  static Page livePage(Path runDirectory) {
    return isEmpty(runDirectory) ? waiting(runDirectory) : page(runDirectory);
  }

  /** Whether nothing is there but what begins with a dot, such as a run's marker. */
  private static boolean isEmpty(Path directory) {
    try (Stream<Path> files = Files.list(directory)) {
      return files.allMatch(file -> file.getFileName().toString().startsWith("."));
    } catch (NoSuchFileException notYet) {
      return true;
    } catch (IOException e) {
      throw new BadInputException(Problem.of(directory.toString(), "cannot be read: " + e));
    }
  }

  private static Page waiting(Path directory) {
    String name = new RunFiles(directory).name();
    Verdict verdict =
        new Verdict(
            "Run",
            name,
            Verdict.State.RUNNING,
            "waiting",
            "Nothing is written here yet; this page shows a training or a sweep as soon as one begins.",
            List.of());
    return new Page(name + " · Sweep4j", verdict, List.of(), List.of(), Map.of());
  }

  /** Those of a training, and of the best of a sweep. */
  private static void checkParts(Path runDirectory) {
    try {
      new RunDirectory(runDirectory).checkParts();
      new RunDirectory(runDirectory.resolve("best")).checkParts();
    } catch (IOException e) {
      throw new UncheckedIOException(runDirectory + " could not be read", e);
    }
  }

  /** The page of what the directory holds now. */
  static Page page(Path runDirectory) {
    checkParts(runDirectory);
    RunFiles files = new RunFiles(runDirectory);
    if (files.has("trials.jsonl") || files.has("sweep.yaml")) {
      return SweepPage.of(SweepRun.read(files));
    }
    if (OF_TRAINING.stream().anyMatch(files::has)) {
      return TrainingPage.of(TrainingRun.read(files));
    }
    throw new BadInputException(
        Problem.of(
            runDirectory.toString(),
            "a run directory holds trials.jsonl or history.csv, found neither; name a directory"
                + " that train or sweep wrote"));
  }
}
