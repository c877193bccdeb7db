package org.sweep4j.app;

import java.nio.file.Files;
import java.nio.file.Path;
import org.sweep4j.engine.RunDirectory;
import org.sweep4j.report.Report;
import org.sweep4j.search.journal.SweepDirectory.Existing;

/**
 * Where a training is written.
 *
 * @param existing what to do with a training that is there
 */
public record OutputDirectory(Path path, Existing existing) {

  /** A directory that holds nothing yet. */
  public OutputDirectory(Path path) {
    this(path, Existing.REFUSE);
  }

  /** Whether a training was put aside here, to go on with {@link Existing#RESUME}. */
  public boolean holdsCheckpoint() {
    return Files.exists(path.resolve(RunDirectory.CHECKPOINT));
  }

  /** Whether a training was written here to its end. */
  public boolean isFinished() {
    return !holdsCheckpoint()
        && Files.exists(path.resolve(RunDirectory.RESULT))
        && Files.exists(path.resolve(Report.FILE));
  }
}
