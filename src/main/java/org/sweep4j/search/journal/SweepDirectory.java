package org.sweep4j.search.journal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.sweep4j.config.BadInputException;
import org.sweep4j.config.Problem;
import org.sweep4j.config.Remedy;
import org.sweep4j.engine.AtomicFile;
import org.sweep4j.engine.MarkedDirectory;
import org.sweep4j.engine.RunDirectory;
import org.sweep4j.engine.TextChange;
import org.sweep4j.file.RegularFile;

/**
 * The directory a sweep works in. Holds what the sweep was started from, so that it can only be
 * continued with the same; locked while it is open. Only files that a sweep or its trainings write
 * are ever removed.
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

  private static final List<String> OURS =
      List.of(SWEEP, EXPERIMENT, WRITTEN, DATA, TRIALS, RESULT, REPORT, RunDirectory.PROGRESS);

  private static final List<String> OF_TRAINING =
      Stream.concat(
              RunDirectory.FILES.stream(),
              Stream.of(
                  RunDirectory.CHECKPOINT, RunDirectory.PROGRESS, REPORT, MarkedDirectory.MARKER))
          .toList();

  private static final Pattern NESTED = Pattern.compile("nested-\\d+\\.jsonl");
  private static final Pattern TRAINING = Pattern.compile(BEST + "|trial-\\d+");

  /** What to do with a directory that holds a sweep already. */
  public enum Existing {
    REFUSE,
    RESUME,
    OVERWRITE
  }

  private final MarkedDirectory directory;
  private final Journal journal;

  private SweepDirectory(MarkedDirectory directory, Journal journal) {
    this.directory = directory;
    this.journal = journal;
  }

  /**
   * Makes or opens a directory and locks it. A sweep from before directories were marked can be
   * resumed, but not replaced.
   *
   * @param inputs files that are read, and so never removed
   * @throws BadInputException if the directory is in use, cannot be written, holds something else,
   *     or was begun from other files
   */
  public static SweepDirectory open(
      Path path, Existing existing, Origin origin, List<Path> inputs) {
    try {
      MarkedDirectory directory =
          existing == Existing.RESUME && isUnmarkedSweep(path)
              ? MarkedDirectory.mark(path)
              : MarkedDirectory.open(path);
      try {
        return open(directory, existing, origin, inputs);
      } catch (IOException | RuntimeException e) {
        directory.close();
        throw e;
      }
    } catch (IOException e) {
      throw new BadInputException(
          Problem.of(path.toString(), "a run directory must be writable, found " + reason(e)));
    }
  }

  /** The files' names alone prove nothing: they may be a user's. */
  private static boolean isUnmarkedSweep(Path path) throws IOException {
    Path trials = path.resolve(TRIALS);
    if (MarkedDirectory.isMarked(path) || !Files.isRegularFile(trials)) {
      return false;
    }
    return !Journal.read(trials).isEmpty() || Files.size(trials) == 0;
  }

  private static SweepDirectory open(
      MarkedDirectory directory, Existing existing, Origin origin, List<Path> inputs)
      throws IOException {
    checkContent(directory.path(), existing);
    if (existing == Existing.OVERWRITE) {
      directory.checkInputs(OURS, inputs);
    }
    Path trials = directory.path().resolve(TRIALS);
    SweepDirectory sweep =
        new SweepDirectory(
            directory,
            existing == Existing.OVERWRITE ? Journal.openEmpty(trials) : Journal.open(trials));
    try {
      sweep.prepare(existing, origin);
      return sweep;
    } catch (IOException | RuntimeException e) {
      sweep.journal.close();
      throw e;
    }
  }

  private static String reason(IOException e) {
    return e.getClass().getSimpleName() + ": " + e.getMessage();
  }

  private static void checkContent(Path path, Existing existing) {
    boolean sweep = Stream.of(SWEEP, TRIALS).anyMatch(name -> Files.exists(path.resolve(name)));
    if (sweep && existing == Existing.REFUSE) {
      throw refused(
          path,
          "holds a sweep already; %s, %s, or %s"
              .formatted(Remedy.CONTINUE, Remedy.REPLACE, Remedy.ELSEWHERE));
    }
    boolean training =
        Stream.of(RunDirectory.RESULT, RunDirectory.CHECKPOINT)
            .anyMatch(name -> Files.exists(path.resolve(name)));
    if (!sweep && training) {
      throw refused(path, "holds a training, which no sweep replaces; " + Remedy.ELSEWHERE);
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
    keep(DATA, origin.data(), SweepDirectory::changedData);
  }

  /** All but the journal, which is locked, and was emptied when it was opened. */
  private void clear() throws IOException {
    MarkedDirectory.remove(path(), OURS.stream().filter(name -> !name.equals(TRIALS)).toList());
    MarkedDirectory.remove(path(), nested());
    for (Path training : trainings()) {
      MarkedDirectory.remove(training, OF_TRAINING);
      removeIfEmpty(training);
    }
  }

  private List<String> nested() throws IOException {
    try (Stream<Path> files = Files.list(path())) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(NESTED.asMatchPredicate())
          .toList();
    }
  }

  private static void removeIfEmpty(Path training) throws IOException {
    try {
      Files.delete(training);
    } catch (DirectoryNotEmptyException holdsFilesOfOthers) {
      // They stay, and so does the place they are in.
    }
  }

  /** The best configuration's directory, and those of trials that were trained again. */
  private List<Path> trainings() throws IOException {
    try (Stream<Path> files = Files.list(path())) {
      return files
          .filter(file -> TRAINING.matcher(file.getFileName().toString()).matches())
          .filter(file -> Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS))
          .toList();
    }
  }

  private void keep(String name, String text, Function<TextChange, String> explanation)
      throws IOException {
    Path file = path().resolve(name);
    if (text.isEmpty() && !Files.exists(file)) {
      return;
    }
    if (!Files.exists(file)) {
      AtomicFile.write(file, text);
      return;
    }
    TextChange.between(RegularFile.text(file, RegularFile.MOST_OF_A_RUN), text)
        .ifPresent(
            change -> {
              throw new BadInputException(
                  new Problem(file.toString(), change.line(), 0, explanation.apply(change)));
            });
  }

  private static String changedFile(TextChange change) {
    return ("a sweep can only be continued with the files it was begun from; this line was '%s',"
            + " now it is '%s'. Put it back, %s, or %s%s")
        .formatted(change.before(), change.after(), Remedy.REPLACE, Remedy.ELSEWHERE, Remedy.LEARN);
  }

  private static String changedData(TextChange change) {
    return ("a sweep can only be continued with the data it was begun with, as trials on other data"
            + " do not compare; the SHA-256 of a data file was '%s', now it is '%s'. Put the file"
            + " back, %s, or %s")
        .formatted(change.before(), change.after(), Remedy.REPLACE, Remedy.ELSEWHERE);
  }

  public Path path() {
    return directory.path();
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
    return path().resolve(BEST);
  }

  /** The journal of a search of nested cross-validation, numbered from 1. */
  public Journal nested(int part) throws IOException {
    return Journal.open(path().resolve("nested-%d.jsonl".formatted(part)));
  }

  /** Says that {@code trials} will be done from now on, until {@link #writeResult}. */
  public void writeProgress(OptionalLong trials) {
    SweepSoFar now = SweepSoFar.now(trials, journal.trials().size());
    write(RunDirectory.PROGRESS, SweepSoFar.DOCUMENT.line(now));
  }

  /** Writes {@code result.json}, whole or not at all. */
  public void writeResult(String result) throws IOException {
    write(RESULT, result);
    Files.deleteIfExists(path().resolve(RunDirectory.PROGRESS));
  }

  private void write(String name, String text) {
    try {
      AtomicFile.write(path().resolve(name), text);
    } catch (IOException e) {
      throw new UncheckedIOException(path().resolve(name) + " could not be written", e);
    }
  }

  @Override
  public void close() throws IOException {
    try (directory) {
      journal.close();
    }
  }
}
