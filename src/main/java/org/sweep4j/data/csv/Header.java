package org.sweep4j.data.csv;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.sweep4j.config.BadInputException;
import org.sweep4j.config.NearMiss;
import org.sweep4j.config.Problem;
import org.sweep4j.config.TableFormat;
import org.sweep4j.data.DataFile;
import org.sweep4j.data.ProblemList;

/**
 * The column names of a table: those in its first line, or those that its format gives it.
 *
 * @param names empty for a column that has none
 * @param places of the columns that have a name
 * @param firstRow the first line where it is a row and no header
 */
public record Header(
    DataFile file,
    int line,
    List<String> names,
    Map<String, Integer> places,
    Optional<String[]> firstRow) {
  private static final int MOST_BY_THEMSELVES = 3;

  /**
   * @param absent a column of the format that the file may lack: the target of rows to predict
   * @throws BadInputException if there is no header, it holds fractions, or a name is used twice
   */
  static Header read(
      CsvRecords records, DataFile file, TableFormat format, Optional<String> absent) {
    String[] cells =
        records
            .next()
            .orElseThrow(
                () ->
                    file.problem(
                        format.hasHeader()
                            ? "the file is empty; write a line of column names, then a row a line"
                            : "the file is empty; write a row a line"));
    ProblemList problems = new ProblemList();
    List<String> names = names(cells, file, format, absent, problems);
    Optional<String[]> row = format.hasHeader() ? Optional.empty() : Optional.of(cells);
    Header header = of(file, records.line(), names, row, problems);
    problems.throwIfAny();
    return header;
  }

  private static List<String> names(
      String[] cells,
      DataFile file,
      TableFormat format,
      Optional<String> absent,
      ProblemList problems) {
    if (format.columns().isEmpty()) {
      return format.hasHeader()
          ? Arrays.stream(cells).map(CellText::stripped).toList()
          : IntStream.rangeClosed(1, cells.length).mapToObj(i -> "column_" + i).toList();
    }
    List<String> all = format.columns().get();
    List<String> names =
        all.size() == cells.length + 1
            ? all.stream().filter(name -> !absent.equals(Optional.of(name))).toList()
            : all;
    if (names.size() != cells.length) {
      problems.add(
          Problem.ofSetting(
              "data.columns",
              "data.columns must name each of the %d columns of %s, found %d names"
                  .formatted(cells.length, file.name(), names.size())));
    }
    return names;
  }

  private static Header of(
      DataFile file, int line, List<String> names, Optional<String[]> row, ProblemList problems) {
    Map<String, Integer> places = new LinkedHashMap<>();
    for (int i = 0; i < names.size(); i++) {
      String name = names.get(i);
      Integer earlier = name.isEmpty() ? null : places.putIfAbsent(name, i);
      if (isFraction(name)) {
        problems.add(new Problem(file.name(), line, i + 1, looksLikeData(name)));
        break;
      } else if (earlier != null) {
        problems.add(new Problem(file.name(), line, i + 1, duplicate(name, earlier + 1)));
      }
    }
    return new Header(file, line, names, places, row);
  }

  private static boolean isFraction(String name) {
    double number = CellText.plainNumber(name);
    return Double.isFinite(number) && number != Math.rint(number);
  }

  private static String looksLikeData(String cell) {
    return ("the first line must name the columns, found the number %s; write a line of names above"
            + " it, or data.header: false")
        .formatted(cell);
  }

  private static String duplicate(String name, int earlier) {
    return "column names must differ, found '%s' already in column %d; rename one"
        .formatted(name, earlier);
  }

  /** The name of the last column that has one. */
  public String last() {
    return names.stream().filter(name -> !name.isEmpty()).reduce("", (a, b) -> b);
  }

  public boolean has(String name) {
    return places.containsKey(name);
  }

  /** Reports the columns that are missing, many of them in one message. */
  public void requireAll(List<String> required, String role, ProblemList problems) {
    List<String> missing = required.stream().filter(name -> !has(name)).toList();
    if (missing.size() <= MOST_BY_THEMSELVES) {
      missing.forEach(name -> require(name, role, problems));
      return;
    }
    String some = String.join(", ", missing.subList(0, MOST_BY_THEMSELVES));
    problems.add(
        new Problem(
            file.name(),
            line,
            0,
            "%s must be a column, found %d of %d missing: %s, …"
                .formatted(role, missing.size(), required.size(), some)));
  }

  /** Adds a problem unless there is a column called {@code name}. */
  public void require(String name, String role, ProblemList problems) {
    if (!has(name)) {
      problems.add(
          new Problem(file.name(), line, 0, role + " must be a column, found no " + but(name)));
    }
  }

  /**
   * Adds a problem unless there is a column called {@code name}.
   *
   * @param key of the experiment, such as {@code data.features}
   * @param setting the key, or the item of its list, that holds the name
   */
  public void requireNamed(String name, String key, String setting, ProblemList problems) {
    if (!has(name) && !(name.isEmpty() && names.contains(name))) {
      problems.add(
          Problem.ofSetting(
              setting, key + " must be a column of " + file.name() + ", found no " + but(name)));
    }
  }

  private String but(String name) {
    return "'" + name + "'; " + NearMiss.suggestion(name, places.keySet());
  }
}
