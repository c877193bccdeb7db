package org.sweep4j.config;

import java.util.Optional;

/**
 * Something wrong in a user's file.
 *
 * @param file as the user named it; empty if it is not known
 * @param line from 1; 0 if the problem is the file as a whole
 * @param column from 1; 0 if the problem is the line as a whole
 * @param message what is wrong, what was found, what to write instead
 * @param setting of the experiment, such as {@code data.features[1]}, where it is one that does not
 *     fit the data: who has the experiment's file can tell where it stands
 */
public record Problem(String file, int line, int column, String message, Optional<String> setting) {

  public Problem(String file, int line, int column, String message) {
    this(file, line, column, message, Optional.empty());
  }

  /** A problem of the file as a whole. */
  public static Problem of(String file, String message) {
    return new Problem(file, 0, 0, message);
  }

  /** A setting of the experiment does not fit its data. */
  public static Problem ofSetting(String setting, String message) {
    return new Problem("", 0, 0, message, Optional.of(setting));
  }

  /** The same, its message as the caller of the Java API needs it. */
  Problem inProgram() {
    return new Problem(file, line, column, Remedy.inProgram(message), setting);
  }

  /** {@code FILE:LINE:COLUMN: message}, with the parts that are known. */
  @Override
  public String toString() {
    String place = file + (line > 0 ? ":" + line + (column > 0 ? ":" + column : "") : "");
    return place.isEmpty() ? message : place + ": " + message;
  }
}
