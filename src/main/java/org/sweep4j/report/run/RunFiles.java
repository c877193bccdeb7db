package org.sweep4j.report.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sweep4j.file.RegularFile;
import org.sweep4j.json.Json;
import org.sweep4j.search.Trial;
import org.sweep4j.search.journal.TrialJson;

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

  /** The file's JSON object; {@link Fields#NONE} if absent or not yet whole. */
  public Fields json(String file) {
    return text(file).map(RunFiles::parsed).orElse(Fields.NONE);
  }

  /** The journal's trials. A line that holds none is passed over: the last may be on its way. */
  public List<Trial> trials() {
    return text("trials.jsonl").orElse("").lines().flatMap(line -> trial(line).stream()).toList();
  }

  private static Optional<Trial> trial(String line) {
    try {
      return Optional.of(TrialJson.read(line));
    } catch (IllegalArgumentException notWhole) {
      return Optional.empty();
    }
  }

  private static Fields parsed(String json) {
    if (json.isBlank()) {
      return Fields.NONE;
    }
    @Nullable Object value;
    try {
      value = Json.read(json);
    } catch (RuntimeException e) {
      return Fields.NONE;
    }
    return Fields.of(value);
  }
}
