package org.sweep4j.search.journal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sweep4j.config.BadInputException;
import org.sweep4j.config.Problem;
import org.sweep4j.engine.AtomicFile;
import org.sweep4j.engine.TextChange;
import org.sweep4j.json.Json;

/**
 * The directory a sweep works in. Holds what the sweep was started from, so that it can only be
 * continued with the same; locked while it is open.
 */
public final class SweepDirectory implements AutoCloseable {
  public static final String SWEEP = "sweep.yaml";
  public static final String EXPERIMENT = "experiment.yaml";
  public static final String WRITTEN = "experiment-as-written.yaml";
  public static final String DATA = "data.sha256";
  public static final String TRIALS = "trials.jsonl";
  public static final String RESULT = "result.json";
  public static final String REPORT = "report.html";
  public static final String BEST = "best";

  private static final Pattern TRAINING = Pattern.compile(BEST + "|trial-\\d+");

  /** What to do with a directory that holds a sweep already. */
  public enum Existing {
    REFUSE,
    RESUME,
    OVERWRITE
  }

  private final Path path;
  private final Journal journal;

  private SweepDirectory(Path path, Journal journal) {
    this.path = path;
    this.journal = journal;
  }

  /**
   * Makes or opens a directory and locks it.
   *
   * @throws BadInputException if the directory is in use, cannot be written, holds something else,
   *     or was begun from other files
   */
  public static SweepDirectory open(Path path, Existing existing, Origin origin) {
    try {
      checkContent(path, existing);
      Files.createDirectories(path);
      SweepDirectory directory = new SweepDirectory(path, Journal.open(path.resolve(TRIALS)));
      try {
        directory.prepare(existing, origin);
        return directory;
      } catch (IOException | RuntimeException e) {
        directory.close();
        throw e;
      }
    } catch (IOException e) {
      throw new BadInputException(
          Problem.of(path.toString(), "a run directory must be writable, found " + reason(e)));
    }
  }

  private static String reason(IOException e) {
    return e.getClass().getSimpleName() + ": " + e.getMessage();
  }

  private static void checkContent(Path path, Existing existing) throws IOException {
    if (!Files.exists(path)) {
      return;
    }
    if (!Files.isDirectory(path)) {
      throw refused(path, "a run directory is needed, found a file; choose another --out");
    }
    if (isEmpty(path)) {
      return;
    }
    if (Stream.of(SWEEP, TRIALS).noneMatch(name -> Files.exists(path.resolve(name)))) {
      throw refused(
          path, "holds files that are no sweep; choose another --out, or remove them yourself");
    }
    if (existing == Existing.REFUSE) {
      throw refused(
          path,
          "holds a sweep already; continue it with --resume, replace it with --overwrite, or choose"
              + " another --out");
    }
  }

  private static boolean isEmpty(Path path) throws IOException {
    try (Stream<Path> files = Files.list(path)) {
      return files.findAny().isEmpty();
    }
  }

  private static BadInputException refused(Path path, String message) {
    return new BadInputException(Problem.of(path.toString(), message));
  }

  private void prepare(Existing existing, Origin origin) throws IOException {
    if (existing == Existing.OVERWRITE) {
      clear();
    }
    keep(SWEEP, origin.sweep(), SweepDirectory::changedFile);
    keep(EXPERIMENT, origin.experiment(), SweepDirectory::changedFile);
    keep(WRITTEN, origin.written(), SweepDirectory::changedFile);
    if (!origin.data().isEmpty()) {
      keep(DATA, origin.data(), SweepDirectory::changedData);
    }
  }

  private void clear() throws IOException {
    journal.clear();
    for (String file : List.of(SWEEP, EXPERIMENT, WRITTEN, DATA, RESULT, REPORT)) {
      Files.deleteIfExists(path.resolve(file));
    }
    for (Path training : trainings()) {
      Files.walkFileTree(training, new Removal());
    }
  }

  /** The best configuration's directory, and those of trials that were trained again. */
  private List<Path> trainings() throws IOException {
    try (Stream<Path> files = Files.list(path)) {
      return files
          .filter(file -> TRAINING.matcher(file.getFileName().toString()).matches())
          .filter(file -> Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS))
          .toList();
    }
  }

  private void keep(String name, String text, Function<TextChange, String> explanation)
      throws IOException {
    Path file = path.resolve(name);
    if (!Files.exists(file)) {
      AtomicFile.write(file, text);
      return;
    }
    TextChange.between(Files.readString(file), text)
        .ifPresent(
            change -> {
              throw new BadInputException(
                  new Problem(file.toString(), change.line(), 0, explanation.apply(change)));
            });
  }

  private static String changedFile(TextChange change) {
    return ("a sweep can only be continued with the files it was begun from; this line was '%s', now"
            + " it is '%s'. Put it back, replace the sweep with --overwrite, or choose another --out"
            + " (with --from and this directory the new sweep learns from these trials)")
        .formatted(change.before(), change.after());
  }

  private static String changedData(TextChange change) {
    return "a sweep can only be continued with the data it was begun with, as trials on other data"
        + " do not compare; the SHA-256 of a data file was '"
        + change.before()
        + "', now it is '"
        + change.after()
        + "'. Put the file back, replace the sweep with --overwrite, or choose another --out";
  }

  public Path path() {
    return path;
  }

  public Journal journal() {
    return journal;
  }

  /** Where a trial goes that is trained again. */
  public static Path again(Path sweep, int trial) {
    return sweep.resolve("trial-" + trial);
  }

  /** Where the best configuration's training goes. */
  public Path best() {
    return path.resolve(BEST);
  }

  /** Writes {@code result.json}, whole or not at all. */
  public void writeResult(Map<String, @Nullable Object> result) {
    try {
      AtomicFile.write(path.resolve(RESULT), Json.writePretty(result));
    } catch (IOException e) {
      throw new UncheckedIOException(path.resolve(RESULT) + " could not be written", e);
    }
  }

  @Override
  public void close() throws IOException {
    journal.close();
  }

  /** Deletes a directory with all it holds. */
  private static final class Removal extends SimpleFileVisitor<Path> {
    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
      Files.delete(file);
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult postVisitDirectory(Path directory, @Nullable IOException problem)
        throws IOException {
      Files.delete(directory);
      return FileVisitResult.CONTINUE;
    }
  }
}
