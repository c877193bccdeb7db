package org.sweep4j.data.read;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
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
    if (policy == MissingValues.ERROR) {
      table.features().forEach(column -> report(column, "column '%s'", advice, problems));
    }
    String target = "fill it in, or write missing: drop_rows";
    table.target().ifPresent(column -> report(column, "target '%s'", target, problems));
    return IntStream.range(0, table.rows()).toArray();
  }

  /** One problem for all missing cells of a column, at the first of them. */
  private void report(Column column, String subject, String what, ProblemList problems) {
    int[] missing = IntStream.range(0, table.rows()).filter(column::isMissing).toArray();
    if (missing.length == 0) {
      return;
    }
    boolean all = missing.length == table.rows() && table.features().contains(column);
    String found = missing.length == 1 ? "one" : "%d, the first here".formatted(missing.length);
    problems.add(
        table.problem(
            missing[0],
            column.name(),
            "%s must not have missing cells, found %s; %s"
                .formatted(
                    subject.formatted(column.name()),
                    all ? "nothing else" : found,
                    all ? "write exclude: [%s]".formatted(column.name()) : what)));
  }

  private int[] complete(ProblemList problems) {
    List<Column> columns =
        Stream.concat(table.features().stream(), table.target().stream()).toList();
    int[] rows =
        IntStream.range(0, table.rows())
            .filter(row -> columns.stream().noneMatch(column -> column.isMissing(row)))
            .toArray();
    if (rows.length == 0) {
      problems.add(
          table.fileName(),
          ("missing: drop_rows must leave a row, found a missing cell in every one of %d; "
                  + "exclude the columns that are mostly empty")
              .formatted(table.rows()));
    }
    return rows;
  }
}
