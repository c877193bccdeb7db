package org.sweep4j.data.csv;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
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
 * @param codes the columns of numbers of which some begin with zeros, as codes do
 * @param leftOut the columns that were not wanted
 */
public record Table(
    List<Column> features,
    Optional<Column> target,
    List<Part> parts,
    int[] lines,
    List<String> leftOut,
    List<String> codes) {

  /**
   * The rows of one file.
   *
   * @param headerLine where the first line that is not blank stands
   * @param broken the rows that hold line ends
   * @param places of the columns in the file, from 0
   */
  public record Part(
      DataFile file,
      int headerLine,
      char separator,
      int firstRow,
      Map<String, Integer> places,
      CsvRecords.Broken broken) {

    Part with(CsvRecords.Broken others) {
      return new Part(file, headerLine, separator, firstRow, places, others);
    }
  }

  public int rows() {
    return lines.length;
  }

  /** A problem with one cell. */
  public Problem problem(int row, String column, String message) {
    Part part = parts.get(0);
    for (Part later : parts) {
      part = later.firstRow() <= row ? later : part;
    }
    int place = Objects.requireNonNull(part.places().get(column)) + 1;
    return new Problem(part.file().name(), lines[row], place, message);
  }

  /** The same with other features, some being left out. */
  public Table with(List<Column> others, List<String> withoutThese) {
    List<String> left = Stream.concat(leftOut.stream(), withoutThese.stream()).toList();
    return new Table(others, target, parts, lines, left, codes);
  }

  /** How many cells each column lacks, of the columns that lack one. */
  public Map<String, Integer> missing() {
    Map<String, Integer> missing = new LinkedHashMap<>();
    Stream.concat(features.stream(), target.stream())
        .forEach(
            column -> {
              long cells = IntStream.range(0, rows()).filter(column::isMissing).count();
              if (cells > 0) {
                missing.put(column.name(), (int) cells);
              }
            });
    return missing;
  }

  /** How many columns there are, the target among them. */
  public int width() {
    return features.size() + (target.isPresent() ? 1 : 0);
  }

  /** The name of the first file. */
  public String fileName() {
    return parts.get(0).file().name();
  }
}
