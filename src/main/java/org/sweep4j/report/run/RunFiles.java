package org.sweep4j.report.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sweep4j.json.Json;

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
      return Optional.of(
          new String(Files.readAllBytes(directory.resolve(file)), StandardCharsets.UTF_8));
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

  /**
   * One JSON object a line. A line that does not parse is passed over: the last one may be on its
   * way.
   */
  public List<Fields> jsonLines(String file) {
    List<Fields> lines = new ArrayList<>();
    for (String line : text(file).orElse("").split("\n")) {
      Fields fields = parsed(line);
      if (!fields.isEmpty()) {
        lines.add(fields);
      }
    }
    return lines;
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
