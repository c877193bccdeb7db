package org.sweep4j.data.csv;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
   * @param fields where the columns stand in the file, from 1: the features in order, then the
   *     target
   */
  public record Part(
      DataFile file,
      int headerLine,
      char separator,
      int firstRow,
      int[] fields,
      CsvRecords.Broken broken) {

    Part with(CsvRecords.Broken others) {
      return new Part(file, headerLine, separator, firstRow, fields, others);
    }

    private Part with(int[] others) {
      return new Part(file, headerLine, separator, firstRow, others, broken);
    }
  }

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

  /** The same with none but the first {@code count} features. */
  public Table withFeatures(int count) {
    return new Table(features.subList(0, count), target, parts, lines, leftOut, codes);
  }

  /** The same without some features, which are left out. */
  public Table without(List<String> names) {
    int[] left =
        IntStream.range(0, features.size())
            .filter(i -> !names.contains(features.get(i).name()))
            .toArray();
    List<Part> others =
        parts.stream()
            .map(part -> part.with(IntStream.concat(IntStream.of(left), IntStream.of(features.size()).limit(target.stream().count())).map(i -> part.fields[i]).toArray()))
            .toList();
    return new Table(
        IntStream.of(left).mapToObj(features::get).toList(),
        target,
        others,
        lines,
        Stream.concat(leftOut.stream(), names.stream()).toList(),
        codes);
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
