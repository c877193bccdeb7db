package org.sweep4j.app;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;
import org.sweep4j.config.BadInputException;
import org.sweep4j.config.Problem;
import org.sweep4j.engine.RunDirectory;
import org.sweep4j.report.Report;
import org.sweep4j.search.journal.SweepDirectory.Existing;

/**
 * The directory that a training works in: marked as ours, and locked against every other process
 * from before it is looked at until it is closed. Only files that a training writes are removed or
 * replaced, and only where the marker is.
 */
final class RunFolder implements AutoCloseable {
  static final String MARKER = ".sweep4j";

  private static final List<String> OURS =
      List.of(
          RunDirectory.EXPERIMENT,
          RunDirectory.HISTORY,
          RunDirectory.RESULT,
          RunDirectory.MODEL,
          RunDirectory.PREPROCESSING,
          RunDirectory.WEIGHTS,
          RunDirectory.DIAGNOSTICS,
          Report.FILE);

  private final Path path;
  private final FileChannel marker;
  private final Checkpoint checkpoint;

  private RunFolder(Path path, FileChannel marker) {
    this.path = path;
    this.marker = marker;
    this.checkpoint = new Checkpoint(path);
  }

  /**
   * Makes sure, before any work is done, that the directory can be filled; what it holds stays.
   *
   * @param input a file that is read, and so never written
   * @throws BadInputException if it is in use, or holds files that nobody allowed to replace
   * @throws IOException if it cannot be made or written
   */
  static RunFolder open(OutputDirectory output, Path input) throws IOException {
    Path path = output.path();
    checkPlace(path);
    if (!Files.isDirectory(path)) {
      Files.createDirectories(path);
    }
    RunFolder folder =
        new RunFolder(
            path,
            FileChannel.open(
                path.resolve(MARKER),
                StandardOpenOption.CREATE,
                StandardOpenOption.WRITE,
                LinkOption.NOFOLLOW_LINKS));
    try {
      folder.lock();
      folder.checkContent(output.existing(), input);
      return folder;
    } catch (IOException | RuntimeException e) {
      folder.marker.close();
      throw e;
    }
  }

  private static void checkPlace(Path path) throws IOException {
    boolean something = Files.exists(path, LinkOption.NOFOLLOW_LINKS);
    if (something && !Files.isDirectory(path)) {
      throw refused(path, "a run directory is needed, found something else; write another --out");
    }
    if (something && !isEmpty(path) && !Files.exists(path.resolve(MARKER))) {
      throw refused(
          path,
          ("exists already, and is no training of this Sweep4j: there is no %s in it. It is never"
                  + " deleted; write --out DIR for another place, or remove it yourself")
              .formatted(MARKER));
    }
  }

  private static boolean isEmpty(Path directory) throws IOException {
    try (Stream<Path> files = Files.list(directory)) {
      return files.findAny().isEmpty();
    }
  }

  private static BadInputException refused(Path path, String message) {
    return new BadInputException(Problem.of(path.toString(), message));
  }

  /** A marker that its owner took away in between locks nothing. */
  private void lock() throws IOException {
    boolean locked;
    try {
      locked = marker.tryLock() != null;
    } catch (OverlappingFileLockException e) {
      locked = false;
    }
    if (!locked || !Files.exists(path.resolve(MARKER))) {
      throw refused(
          path,
          "only one process may work in a run directory, and another one does now; wait for its"
              + " end, or choose another --out");
    }
  }

  Path path() {
    return path;
  }

  Checkpoint checkpoint() {
    return checkpoint;
  }

  private void checkContent(Existing existing, Path input) throws IOException {
    if (existing == Existing.REFUSE && checkpoint.exists()) {
      throw refused(
          path,
          "holds a training that is not finished; continue it with --resume, replace it with"
              + " --overwrite, or write --out DIR for another place");
    }
    for (String name : OURS) {
      Path file = path.resolve(name);
      if (!Files.exists(file)) {
        continue;
      }
      if (existing == Existing.REFUSE) {
        throw refused(
            path,
            "exists already; write --overwrite to replace it, or --out DIR for another place");
      }
      if (Files.isSameFile(file, input)) {
        throw refused(
            file, "is read by this training, which would replace it; write another --out DIR");
      }
    }
  }

  /**
   * Removes what an earlier training wrote, also what it left when it was killed, but its
   * checkpoint.
   */
  void clear() throws IOException {
    for (String name : OURS) {
      Files.deleteIfExists(path.resolve(name));
      Files.deleteIfExists(path.resolve("." + name + ".tmp"));
    }
  }

  /** Gives up the lock, and takes back what {@link #open} made if nothing was written. */
  @Override
  public void close() throws IOException {
    try (Stream<Path> files = Files.list(path)) {
      if (files.allMatch(file -> file.getFileName().toString().equals(MARKER))) {
        Files.delete(path.resolve(MARKER));
        if (!Files.isSymbolicLink(path)) {
          Files.delete(path);
        }
      }
    } finally {
      marker.close();
    }
  }
}
