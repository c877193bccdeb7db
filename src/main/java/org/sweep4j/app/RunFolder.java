package org.sweep4j.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.sweep4j.config.BadInputException;
import org.sweep4j.config.Problem;
import org.sweep4j.config.Remedy;
import org.sweep4j.engine.MarkedDirectory;
import org.sweep4j.engine.RunDirectory;
import org.sweep4j.report.Report;
import org.sweep4j.search.journal.SweepDirectory;
import org.sweep4j.search.journal.SweepDirectory.Existing;

/**
 * The directory that a training works in, locked from before it is looked at until it is closed.
 * Only files that a training writes are removed or replaced, and only where the marker is.
 */
final class RunFolder implements AutoCloseable {
  private static final List<String> OURS =
      Stream.concat(RunDirectory.FILES.stream(), Stream.of(RunDirectory.PROGRESS, Report.FILE))
          .toList();

  private final MarkedDirectory directory;
  private final Checkpoint checkpoint;

  private RunFolder(MarkedDirectory directory) {
    this.directory = directory;
    this.checkpoint = new Checkpoint(directory.path());
  }

  /**
   * Makes sure, before any work is done, that the directory can be filled; what it holds stays.
   *
   * @param inputs files that are read, and so never written
   * @throws BadInputException if it is in use, or holds files that nobody allowed to replace
   * @throws IOException if it cannot be made or written
   */
  static RunFolder open(OutputDirectory output, List<Path> inputs) throws IOException {
    RunFolder folder = new RunFolder(MarkedDirectory.open(output.path()));
    try {
      folder.checkContent(output.existing());
      folder.directory.checkInputs(OURS, inputs);
      return folder;
    } catch (IOException | RuntimeException e) {
      folder.close();
      throw e;
    }
  }

  Path path() {
    return directory.path();
  }

  Checkpoint checkpoint() {
    return checkpoint;
  }

  private void checkContent(Existing existing) {
    if (Files.exists(path().resolve(SweepDirectory.TRIALS))) {
      throw refused("holds a sweep, which no training replaces; " + Remedy.ELSEWHERE);
    }
    if (existing != Existing.REFUSE) {
      return;
    }
    if (checkpoint.exists()) {
      throw refused(
          "holds a training that is not finished; continue it with train --resume, %s, or %s"
              .formatted(Remedy.REPLACE, Remedy.ELSEWHERE));
    }
    if (OURS.stream()
        .filter(name -> !name.equals(RunDirectory.PROGRESS))
        .anyMatch(name -> Files.exists(path().resolve(name)))) {
      throw refused("exists already; %s, or %s".formatted(Remedy.REPLACE, Remedy.ELSEWHERE));
    }
  }

  private BadInputException refused(String message) {
    return new BadInputException(Problem.of(path().toString(), message));
  }

  /** Removes what an earlier training wrote but its checkpoint. */
  void clear() throws IOException {
    MarkedDirectory.remove(path(), OURS);
  }

  @Override
  public void close() throws IOException {
    directory.close();
  }
}
