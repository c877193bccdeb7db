package org.sweep4j.config;

/**
 * Something wrong in a user's file.
 *
 * @param file as the user named it
 * @param line from 1; 0 if the problem is the file as a whole
 * @param column from 1; 0 if the problem is the line as a whole
 * @param message what is wrong, what was found, what to write instead
 */
public record Problem(String file, int line, int column, String message) {

  /** A problem of the file as a whole. */
  public static Problem of(String file, String message) {
    return new Problem(file, 0, 0, message);
  }

  /** {@code FILE:LINE:COLUMN: message}, with the parts that are known. */
  @Override
  public String toString() {
    String place = file + (line > 0 ? ":" + line + (column > 0 ? ":" + column : "") : "");
    return place + ": " + message;
  }
}
