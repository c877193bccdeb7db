package org.sweep4j.app;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.sweep4j.config.Problem;
import org.sweep4j.config.yaml.ConfigFile;
import org.sweep4j.config.yaml.sweep.SweepFile;
import org.sweep4j.config.yaml.sweep.SweepReader;
import org.sweep4j.file.RegularFile;

/**
 * A sweep file, or the text of one that a program made.
 *
 * @param made in place of a file
 */
public record SweepInput(Optional<Path> file, Optional<String> made) {
  private static final String MADE = "sweep";

  public static SweepInput of(Path file) {
    return new SweepInput(Optional.of(file), Optional.empty());
  }

  /** Of the text of a sweep file; relative paths in it start in the working directory. */
  public static SweepInput made(String text) {
    return new SweepInput(Optional.empty(), Optional.of(text));
  }

  String text() throws IOException {
    return made.isPresent()
        ? made.get()
        : RegularFile.text(file.orElseThrow(), RegularFile.MOST_OF_A_TEXT);
  }

  List<Path> files() {
    return file.stream().toList();
  }

  /** What messages call it. */
  String name() {
    return file.map(Path::toString).orElse(MADE);
  }

  /**
   * @throws org.sweep4j.config.BadInputException with every problem
   */
  SweepFile read(Consumer<Problem> warnings) {
    file.ifPresent(ConfigFile::requireSweep);
    SweepFile sweep =
        made.isPresent()
            ? SweepReader.parse(made.get(), MADE, Path.of(""))
            : SweepReader.read(file.orElseThrow());
    sweep.warnings().forEach(warnings);
    return sweep;
  }
}
