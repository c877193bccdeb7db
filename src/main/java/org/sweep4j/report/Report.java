package org.sweep4j.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.sweep4j.config.BadInputException;
import org.sweep4j.config.Problem;
import org.sweep4j.engine.AtomicFile;
import org.sweep4j.report.page.Page;
import org.sweep4j.report.run.RunFiles;
import org.sweep4j.report.run.SweepRun;
import org.sweep4j.report.run.TrainingRun;
import org.sweep4j.report.sweep.SweepPage;
import org.sweep4j.report.training.TrainingPage;

/** Writes {@code report.html}, a pure function of the other files of a run directory. */
public final class Report {
  public static final String FILE = "report.html";

  private Report() {}

  /**
   * Builds the report of a training or a sweep, whole or not at all.
   *
   * @return the file
   * @throws BadInputException if the directory holds neither
   */
  public static Path write(Path runDirectory) {
    String html = page(runDirectory).toHtml(Page.Mode.FILE);
    Path file = runDirectory.resolve(FILE);
    try {
      AtomicFile.write(file, html);
    } catch (IOException e) {
      throw new UncheckedIOException(file + " could not be written", e);
    }
    return file;
  }

  /** The page of what the directory holds now. */
  static Page page(Path runDirectory) {
    RunFiles files = new RunFiles(runDirectory);
    if (files.has("trials.jsonl") || files.has("sweep.yaml")) {
      return SweepPage.of(SweepRun.read(files));
    }
    if (files.has("history.csv") || files.has("result.json") || files.has("experiment.yaml")) {
      return TrainingPage.of(TrainingRun.read(files));
    }
    throw new BadInputException(
        Problem.of(
            runDirectory.toString(),
            "a run directory holds trials.jsonl or history.csv, found neither; name a directory"
                + " that train or sweep wrote"));
  }
}
