package org.sweep4j.report.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.sweep4j.config.BadInputException;
import org.sweep4j.document.Document;
import org.sweep4j.file.RegularFile;
import org.sweep4j.search.Trial;
import org.sweep4j.search.journal.SweepDirectory;
import org.sweep4j.search.journal.TrialDocument;

/**
 * The files of a run directory, whole, half written, foreign or absent.
 *
 * @param leftOut says of each file that could not be used which it is and why
 */
public record RunFiles(Path directory, List<String> leftOut) {
  public RunFiles(Path directory) {
    this(directory, new ArrayList<>());
  }

  /** The directory's name. */
  public String name() {
    return String.valueOf(directory.toAbsolutePath().normalize().getFileName());
  }

  public boolean has(String file) {
    return Files.exists(directory.resolve(file));
  }

  /** The file's text; empty if there is none, or it cannot be read. */
  public Optional<String> text(String file) {
    Path path = directory.resolve(file);
    return has(file)
        ? usable(file, () -> RegularFile.text(path, RegularFile.MOST_OF_A_RUN))
        : Optional.empty();
  }

  /** What the file holds; empty if it is absent or empty, or holds something else. */
  public <T> Optional<T> document(String file, Document<T> document) {
    return text(file)
        .filter(text -> !text.isBlank())
        .flatMap(text -> usable(file, () -> document.readHalfKnown(text)));
  }

  /** The journal's trials; a last line without its end is on its way. */
  List<Trial> trials() {
    String text = text(SweepDirectory.TRIALS).orElse("");
    List<String> lines = text.substring(0, text.lastIndexOf('\n') + 1).lines().toList();
    return IntStream.range(0, lines.size())
        .mapToObj(
            i ->
                usable(
                    SweepDirectory.TRIALS + ", line " + (i + 1) + ",",
                    () -> TrialDocument.LINE.readHalfKnown(lines.get(i))))
        .flatMap(Optional::stream)
        .toList();
  }

  /** What is made of a file, unless the file is to blame that it cannot be made. */
  <T> Optional<T> usable(String file, Use<T> use) {
    try {
      return Optional.of(use.run());
    } catch (BadInputException | IllegalArgumentException | IOException | UncheckedIOException e) {
      leftOut.add("%s cannot be used and is left out: %s".formatted(file, reason(e)));
      return Optional.empty();
    }
  }

  private static String reason(Exception e) {
    Throwable first = e instanceof UncheckedIOException && e.getCause() != null ? e.getCause() : e;
    return first instanceof IOException
        ? first.getClass().getSimpleName() + ": " + first.getMessage()
        : String.valueOf(first.getMessage());
  }

  /** Makes something of a file. */
  @FunctionalInterface
  interface Use<T> {
    T run() throws IOException;
  }
}
