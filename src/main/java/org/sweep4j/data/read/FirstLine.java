package org.sweep4j.data.read;

import static java.util.stream.Collectors.joining;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.sweep4j.config.Problem;
import org.sweep4j.config.TableFormat;
import org.sweep4j.data.Column;
import org.sweep4j.data.Notice;
import org.sweep4j.data.ProblemList;
import org.sweep4j.data.csv.CellText;
import org.sweep4j.data.csv.Table;

/**
 * Whether a first line that was taken for column names is a row: a cell of it is also a value of
 * its column, or is a number. Numbers one after the other, such as years, are names.
 *
 * @param numbers how many names are numbers
 * @param recurring the names that are also values of their columns
 * @param doubtful whether it is a row rather than names
 */
record FirstLine(int numbers, List<String> recurring, boolean doubtful) {
  private static final String ADVICE =
      "write data.header: false (and columns: [NAMES]) if it is a row, otherwise header: true";

  static FirstLine of(Table table, TableFormat format) {
    if (format.header().isPresent() || format.columns().isPresent()) {
      return new FirstLine(0, List.of(), false);
    }
    List<Column> columns =
        Stream.concat(table.features().stream(), table.target().stream()).toList();
    double[] numbers =
        columns.stream()
            .mapToDouble(column -> CellText.plainNumber(column.name()))
            .filter(Double::isFinite)
            .toArray();
    boolean counted = isCounted(numbers);
    List<String> recurring =
        columns.stream().filter(column -> recurs(column, counted)).map(Column::name).toList();
    int count = counted ? 0 : numbers.length;
    boolean most = 2 * recurring.size() > columns.size() || 2 * count > columns.size();
    return new FirstLine(count, recurring, most || (count > 0 && !recurring.isEmpty()));
  }

  /** Refuses what is a row rather than names. */
  void check(Table table, ProblemList problems) {
    if (doubtful) {
      String found =
          recurring.isEmpty()
              ? "%d numbers in %d names".formatted(numbers, table.width())
              : recurring.stream().limit(3).map(FirstLine::recurrence).collect(joining(", "));
      problems.add(
          new Problem(
              table.fileName(),
              table.parts().get(0).headerLine(),
              0,
              "the first line must name the columns, found %s; %s".formatted(found, ADVICE)));
    }
  }

  private static String recurrence(String name) {
    return "'%s', which is also a value below it".formatted(name);
  }

  /** What may be a row, but rather is names. */
  Optional<Notice> notice() {
    return doubtful || recurring.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Notice(
                "the first line was taken for the columns' names",
                "no other is, although '%s' is also a value below it".formatted(recurring.get(0)),
                ADVICE));
  }

  /** Whether each number is the one before and the same step. */
  private static boolean isCounted(double[] numbers) {
    for (int i = 2; i < numbers.length; i++) {
      if (numbers[i] - numbers[i - 1] != numbers[1] - numbers[0]) {
        return false;
      }
    }
    return numbers.length > 1 && numbers[1] > numbers[0];
  }

  private static boolean recurs(Column column, boolean counted) {
    if (column instanceof Column.Texts texts) {
      return texts.texts().contains(column.name());
    }
    double number = counted ? Double.NaN : CellText.plainNumber(column.name());
    return !Double.isNaN(number)
        && Arrays.stream(((Column.Numeric) column).values()).anyMatch(x -> x == number);
  }
}
