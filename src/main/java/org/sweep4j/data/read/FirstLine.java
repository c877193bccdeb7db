package org.sweep4j.data.read;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.sweep4j.config.Problem;
import org.sweep4j.config.TableFormat;
import org.sweep4j.data.Column;
import org.sweep4j.data.ProblemList;
import org.sweep4j.data.csv.CellText;
import org.sweep4j.data.csv.Table;

/**
 * Refuses a first line that was taken for column names and is a row: one of its cells is also a
 * value of its column, or most are numbers. Numbers one after the other, such as years, are names.
 */
record FirstLine(Table table, TableFormat format) {

  void check(ProblemList problems) {
    if (format.header().isPresent() || format.columns().isPresent()) {
      return;
    }
    List<Column> columns =
        Stream.concat(table.features().stream(), table.target().stream()).toList();
    List<String> signs = new ArrayList<>();
    double[] numbers =
        columns.stream()
            .mapToDouble(column -> CellText.plainNumber(column.name()))
            .filter(Double::isFinite)
            .toArray();
    boolean counted = isCounted(numbers);
    for (Column column : columns) {
      if (recurs(column, counted)) {
        signs.add("'%s', which is also a value below it".formatted(column.name()));
      }
    }
    if (signs.isEmpty() && !counted && 2 * numbers.length > columns.size()) {
      signs.add("%d numbers in %d names".formatted(numbers.length, columns.size()));
    }
    if (!signs.isEmpty()) {
      problems.add(
          new Problem(
              table.fileName(),
              table.parts().get(0).headerLine(),
              0,
              "the first line must name the columns, found %s; write data.header: false (and columns: [NAMES]) if it is a row, otherwise header: true"
                  .formatted(String.join(", ", signs.subList(0, Math.min(3, signs.size()))))));
    }
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
