package org.sweep4j.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sweep4j.config.BadInputException;
import org.sweep4j.config.Problem;
import picocli.CommandLine.Option;

/** Where a command writes its run directory. */
final class OutputOptions {
  private static final Path RUNS = Path.of("runs");

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "The run directory; default: runs/NAME.")
  private @Nullable Path out;

  @Option(names = "--overwrite", description = "Replace the run directory if it exists.")
  private boolean overwrite;

  Path directory(String name) {
    return Optional.ofNullable(out).orElse(RUNS.resolve(name));
  }

  boolean overwrites() {
    return overwrite;
  }

  /**
   * Makes sure, before any work is done, that {@code directory} can be filled; what it holds stays.
   *
   * @throws BadInputException if it holds files that nobody allowed to replace
   * @throws IOException if it cannot be made or written
   */
  void check(Path directory) throws IOException {
    if (Files.exists(directory) && !isEmpty(directory)) {
      if (!overwrite) {
        throw new BadInputException(
            Problem.of(
                directory.toString(),
                "exists already; write --overwrite to replace it, or --out DIR for another place"));
      }
      checkIsRunDirectory(directory);
    }
    Files.createDirectories(directory);
    Files.delete(Files.createTempFile(directory, ".", ".tmp"));
  }

  /**
   * Makes sure, before any work is done, that there is a folder to write {@code file} to.
   *
   * @throws BadInputException if there is none
   */
  static void checkFolder(Path file) {
    Path folder = file.toAbsolutePath().getParent();
    if (folder == null || !Files.isDirectory(folder)) {
      throw new BadInputException(
          Problem.of(
              file.toString(), "its folder must exist, found no " + folder + "; make it first"));
    }
  }

  /** Takes back what {@link #check} made, unless there is something in it. */
  void forget(Path directory) throws IOException {
    if (isEmpty(directory)) {
      Files.delete(directory);
    }
  }

  /** Empties {@code directory}, which was checked, for new files. */
  void prepare(Path directory) throws IOException {
    delete(directory);
    Files.createDirectories(directory);
  }

  private static boolean isEmpty(Path directory) throws IOException {
    if (!Files.isDirectory(directory)) {
      return false;
    }
    try (Stream<Path> files = Files.list(directory)) {
      return files.findAny().isEmpty();
    }
  }

  /** Nothing but a run directory is ever deleted, whatever {@code --out} names. */
  private static void checkIsRunDirectory(Path directory) {
    boolean recognised =
        Stream.of("experiment.yaml", "sweep.yaml", "trials.jsonl")
            .anyMatch(name -> Files.exists(directory.resolve(name)));
    if (!recognised) {
      throw new BadInputException(
          Problem.of(
              directory.toString(),
              "is no run directory of Sweep4j, so --overwrite does not delete it; write another"
                  + " --out DIR"));
    }
  }

  private static void delete(Path directory) throws IOException {
    List<Path> found;
    try (Stream<Path> files = Files.walk(directory)) {
      found = files.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path file : found) {
      Files.delete(file);
    }
  }
}
