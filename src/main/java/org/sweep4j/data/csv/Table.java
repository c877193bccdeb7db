package org.sweep4j.data.csv;

import java.util.List;
import java.util.Optional;
import org.sweep4j.config.Problem;
import org.sweep4j.data.Column;
import org.sweep4j.data.DataFile;

/**
 * What was read from one file or from two with the same columns, rows of the second after those of
 * the first.
 *
 * @param target absent when there is none
 * @param parts one a file
 * @param lines the line each row starts at
 */
public record Table(List<Column> features, Optional<Column> target, List<Part> parts, int[] lines) {

  /**
   * The rows of one file.
   *
   * @param fields where the columns stand in the file, from 1: the features in order, then the
   *     target
   */
  public record Part(DataFile file, int firstRow, int[] fields) {}

  public int rows() {
    return lines.length;
  }

  /**
   * A problem with one cell.
   *
   * @param column the feature's number; the number of features for the target
   */
  public Problem problem(int row, int column, String message) {
    Part part = part(row);
    return new Problem(part.file().name(), lines[row], part.fields()[column], message);
  }

  private Part part(int row) {
    Part found = parts.get(0);
    for (Part part : parts) {
      if (part.firstRow() <= row) {
        found = part;
      }
    }
    return found;
  }

  /** The name of the first file. */
  public String fileName() {
    return parts.get(0).file().name();
  }
}
