package org.sweep4j.report.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.sweep4j.document.Document;
import org.sweep4j.file.RegularFile;
import org.sweep4j.search.Trial;
import org.sweep4j.search.journal.TrialDocument;

/** The files of a run directory, whole, half written or absent. */
public record RunFiles(Path directory) {

  /** The directory's name. */
  public String name() {
    return String.valueOf(directory.toAbsolutePath().normalize().getFileName());
  }

  public boolean has(String file) {
    return Files.exists(directory.resolve(file));
  }

  /** The file's text; empty if there is none. */
  public Optional<String> text(String file) {
    try {
      return Optional.of(RegularFile.text(directory.resolve(file), RegularFile.MOST_OF_A_RUN));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What the file holds; empty if it is absent or not yet whole. */
  public <T> Optional<T> document(String file, Document<T> document) {
    return text(file).filter(text -> !text.isBlank()).flatMap(text -> read(text, document));
  }

  private static <T> Optional<T> read(String text, Document<T> document) {
    try {
      return Optional.of(document.readHalfKnown(text));
    } catch (IllegalArgumentException notWhole) {
      return Optional.empty();
    }
  }

  /** The journal's trials. A line that holds none is passed over: the last may be on its way. */
  public List<Trial> trials() {
    return text("trials.jsonl")
        .orElse("")
        .lines()
        .flatMap(line -> read(line, TrialDocument.LINE).stream())
        .toList();
  }
}
