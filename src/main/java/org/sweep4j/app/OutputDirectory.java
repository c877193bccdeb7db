package org.sweep4j.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.sweep4j.config.BadInputException;
import org.sweep4j.config.Problem;

/**
 * Where a training is written.
 *
 * @param overwrites whether a run that is there may be replaced
 */
public record OutputDirectory(Path path, boolean overwrites) {

  /**
   * Makes sure, before any work is done, that the directory can be filled; what it holds stays.
   *
   * @throws BadInputException if it holds files that nobody allowed to replace
   * @throws IOException if it cannot be made or written
   */
  void check() throws IOException {
    if (Files.exists(path) && !isEmpty()) {
      if (!overwrites) {
        throw refused(
            "exists already; write --overwrite to replace it, or --out DIR for another place");
      }
      checkIsRunDirectory();
    }
    Files.createDirectories(path);
    Files.delete(Files.createTempFile(path, ".", ".tmp"));
  }

  /** Takes back what {@link #check} made, unless there is something in it. */
  void forget() throws IOException {
    if (isEmpty()) {
      Files.delete(path);
    }
  }

  /** Empties the directory, which was checked, for new files. */
  void prepare() throws IOException {
    List<Path> found;
    try (Stream<Path> files = Files.walk(path)) {
      found = files.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path file : found) {
      Files.delete(file);
    }
    Files.createDirectories(path);
  }

  private boolean isEmpty() throws IOException {
    if (!Files.isDirectory(path)) {
      return false;
    }
    try (Stream<Path> files = Files.list(path)) {
      return files.findAny().isEmpty();
    }
  }

  /** Nothing but a run directory is ever deleted, whatever the path names. */
  private void checkIsRunDirectory() {
    boolean recognised =
        Stream.of("experiment.yaml", "sweep.yaml", "trials.jsonl")
            .anyMatch(name -> Files.exists(path.resolve(name)));
    if (!recognised) {
      throw refused(
          "is no run directory of Sweep4j, so --overwrite does not delete it; write another --out"
              + " DIR");
    }
  }

  private BadInputException refused(String message) {
    return new BadInputException(Problem.of(path.toString(), message));
  }
}
