package org.sweep4j.data.read;

import java.util.List;
import java.util.stream.IntStream;
import org.sweep4j.config.MissingValues;
import org.sweep4j.data.Column;
import org.sweep4j.data.ProblemList;
import org.sweep4j.data.csv.Table;

/**
 * Applies {@code data.missing} while a table is read; filling cells comes later.
 *
 * @param advice what to do about a cell that must not be missing
 */
record MissingCellPolicy(Table table, MissingValues policy, String advice) {

  /**
   * The rows to keep: all of them unless rows with a missing cell are dropped. A missing target is
   * never filled: its row is dropped or a problem.
   */
  int[] keptRows(ProblemList problems) {
    if (policy == MissingValues.DROP_ROWS) {
      return complete(problems);
    }
    List<Column> features = table.features();
    for (int row = 0; row < table.rows(); row++) {
      for (int i = 0; policy == MissingValues.ERROR && i < features.size(); i++) {
        if (features.get(i).isMissing(row)) {
          problems.add(table.problem(row, i, feature(features.get(i).name())));
        }
      }
      if (isTargetMissing(row)) {
        String name = table.target().orElseThrow().name();
        problems.add(table.problem(row, features.size(), target(name)));
      }
    }
    return IntStream.range(0, table.rows()).toArray();
  }

  private boolean isTargetMissing(int row) {
    return table.target().map(column -> column.isMissing(row)).orElse(false);
  }

  private int[] complete(ProblemList problems) {
    int[] rows =
        IntStream.range(0, table.rows())
            .filter(row -> !isTargetMissing(row))
            .filter(row -> table.features().stream().noneMatch(column -> column.isMissing(row)))
            .toArray();
    if (rows.length == 0) {
      problems.add(
          table.fileName(),
          "missing: drop_rows must leave a row, found a missing cell in every one of "
              + table.rows()
              + "; exclude the columns that are mostly empty");
    }
    return rows;
  }

  private String feature(String name) {
    return "column '" + name + "' must not have missing cells, found one; " + advice;
  }

  private static String target(String name) {
    return "target '"
        + name
        + "' must not have missing cells, found one; fill it in, or write missing: drop_rows";
  }
}
