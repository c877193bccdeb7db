package org.sweep4j.data.csv;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sweep4j.config.BadInputException;
import org.sweep4j.config.NearMiss;
import org.sweep4j.config.Problem;
import org.sweep4j.data.DataFile;
import org.sweep4j.data.ProblemList;

/** The column names in the first line of a table. */
public record Header(DataFile file, int line, List<String> names, Map<String, Integer> places) {
  private static final int MOST_BY_THEMSELVES = 3;

  /**
   * @throws BadInputException if there is no header, it holds numbers, or a name is empty or used
   *     twice
   */
  static Header read(CsvRecords records, DataFile file) {
    Optional<String[]> cells = records.next();
    if (cells.isEmpty()) {
      throw new BadInputException(
          Problem.of(
              file.name(), "the file is empty; write a line of column names, then a row a line"));
    }
    ProblemList problems = new ProblemList();
    Header header = of(file, records.line(), trimmed(cells.get()), problems);
    problems.throwIfAny();
    return header;
  }

  private static List<String> trimmed(String[] cells) {
    return Arrays.stream(cells).map(String::strip).toList();
  }

  private static Header of(DataFile file, int line, List<String> names, ProblemList problems) {
    Map<String, Integer> places = new LinkedHashMap<>();
    for (int i = 0; i < names.size(); i++) {
      String name = names.get(i);
      Integer earlier = name.isEmpty() ? null : places.putIfAbsent(name, i);
      if (isFraction(name)) {
        problems.add(new Problem(file.name(), line, i + 1, looksLikeData(name)));
        break;
      } else if (name.isEmpty()) {
        problems.add(
            new Problem(
                file.name(),
                line,
                i + 1,
                "every column must have a name, found an empty one; write one, such as id"));
      } else if (earlier != null) {
        problems.add(
            new Problem(file.name(), line, i + 1, duplicate(name, earlier + 1) + "; rename one"));
      }
    }
    return new Header(file, line, names, places);
  }

  private static boolean isFraction(String name) {
    double number = CellText.number(name);
    return Double.isFinite(number) && number != Math.rint(number);
  }

  private static String looksLikeData(String cell) {
    return "the first line must name the columns, found the number "
        + cell
        + "; write a line of names above it";
  }

  private static String duplicate(String name, int earlier) {
    return "column names must differ, found '" + name + "' already in column " + earlier;
  }

  public boolean has(String name) {
    return places.containsKey(name);
  }

  /** Reports the columns that are missing, many of them in one message. */
  public void requireAll(List<String> names, String role, ProblemList problems) {
    List<String> missing = names.stream().filter(name -> !has(name)).toList();
    if (missing.size() <= MOST_BY_THEMSELVES) {
      missing.forEach(name -> require(name, role, problems));
      return;
    }
    problems.add(
        new Problem(
            file.name(),
            line,
            0,
            role
                + " must be a column, found "
                + missing.size()
                + " of "
                + names.size()
                + " missing: "
                + String.join(", ", missing.subList(0, MOST_BY_THEMSELVES))
                + ", …"));
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
    if (!has(name)) {
      problems.add(
          Problem.ofSetting(
              setting, key + " must be a column of " + file.name() + ", found no " + but(name)));
    }
  }

  private String but(String name) {
    return "'" + name + "'; " + NearMiss.suggestion(name, places.keySet());
  }
}
