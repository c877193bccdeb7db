package org.sweep4j.engine;

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
import org.sweep4j.config.Remedy;

/**
 * A directory that work is written to: known as ours by its marker, and locked against every other
 * process until it is closed. A symbolic link to a directory is followed and stays.
 */
public final class MarkedDirectory implements AutoCloseable {
  public static final String MARKER = ".sweep4j";

  private final Path path;
  private final FileChannel marker;

  private MarkedDirectory(Path path, FileChannel marker) {
    this.path = path;
    this.marker = marker;
  }

  /**
   * Makes a directory, or opens one that is empty or ours; what it holds stays.
   *
   * @throws BadInputException if it is in use, or holds files but no marker
   * @throws IOException if it cannot be made or written
   */
  public static MarkedDirectory open(Path path) throws IOException {
    checkPlace(path);
    if (Files.isDirectory(path) && !isEmpty(path) && !isMarked(path)) {
      throw refused(
          path,
          ("exists already, and was not made by Sweep4j: there is no %s in it. It is never"
                  + " deleted; remove it yourself, or %s")
              .formatted(MARKER, Remedy.ELSEWHERE));
    }
    return mark(path);
  }

  /**
   * Makes a directory ours although it may hold files, such as one from before there were markers.
   *
   * @throws BadInputException if it is in use
   * @throws IOException if it cannot be made or written
   */
  public static MarkedDirectory mark(Path path) throws IOException {
    checkPlace(path);
    if (!Files.isDirectory(path)) {
      Files.createDirectories(path);
    }
    FileChannel marker =
        FileChannel.open(
            path.resolve(MARKER),
            StandardOpenOption.CREATE,
            StandardOpenOption.WRITE,
            LinkOption.NOFOLLOW_LINKS);
    try {
      lock(path, marker);
      return new MarkedDirectory(path, marker);
    } catch (IOException | RuntimeException e) {
      marker.close();
      throw e;
    }
  }

  public static boolean isMarked(Path path) {
    return Files.isRegularFile(path.resolve(MARKER), LinkOption.NOFOLLOW_LINKS);
  }

  private static void checkPlace(Path path) {
    if (Files.exists(path, LinkOption.NOFOLLOW_LINKS) && !Files.isDirectory(path)) {
      throw refused(path, "a run directory is needed, found something else; " + Remedy.ELSEWHERE);
    }
  }

  private static boolean isEmpty(Path directory) throws IOException {
    try (Stream<Path> files = Files.list(directory)) {
      return files.findAny().isEmpty();
    }
  }

  /** A marker that its owner took away in between locks nothing. */
  private static void lock(Path path, FileChannel marker) throws IOException {
    boolean locked;
    try {
      locked = marker.tryLock() != null;
    } catch (OverlappingFileLockException e) {
      locked = false;
    }
    if (!locked || !isMarked(path)) {
      throw refused(
          path,
          "only one process may work in a run directory, and another one does now; wait for its"
              + " end, or "
              + Remedy.ELSEWHERE);
    }
  }

  private static BadInputException refused(Path path, String message) {
    return new BadInputException(Problem.of(path.toString(), message));
  }

  public Path path() {
    return path;
  }

  /**
   * Makes sure that none of the files that would be replaced is one that is read.
   *
   * @throws BadInputException if one is
   */
  public void checkInputs(List<String> replaced, List<Path> inputs) throws IOException {
    for (String name : replaced) {
      Path file = path.resolve(name);
      for (Path input : inputs) {
        if (Files.exists(file) && Files.exists(input) && Files.isSameFile(file, input)) {
          throw refused(
              file, "is read by this command, which would replace it; " + Remedy.ELSEWHERE);
        }
      }
    }
  }

  /** Removes files by their names, also what was left of them when their writing was cut short. */
  public static void remove(Path directory, List<String> names) throws IOException {
    for (String name : names) {
      for (String file : List.of(name, "." + name + ".tmp")) {
        if (!Files.isDirectory(directory.resolve(file), LinkOption.NOFOLLOW_LINKS)) {
          Files.deleteIfExists(directory.resolve(file));
        }
      }
    }
  }

  /** Gives up the lock, and takes back what {@link #open} made if nothing was written. */
  @Override
  public void close() throws IOException {
    try (Stream<Path> files = Files.list(path)) {
      if (files.allMatch(file -> file.getFileName().toString().equals(MARKER))) {
        Files.deleteIfExists(path.resolve(MARKER));
        if (!Files.isSymbolicLink(path)) {
          Files.delete(path);
        }
      }
    } finally {
      marker.close();
    }
  }
}
