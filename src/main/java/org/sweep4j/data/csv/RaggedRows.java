package org.sweep4j.data.csv;

import java.util.ArrayList;
import java.util.List;
import org.sweep4j.config.Problem;
import org.sweep4j.data.ProblemList;

/** Rows of one file that have another number of cells than its first line, all of them as many. */
final class RaggedRows {
  private static final int MOST_BY_THEMSELVES = 2;

  private final int found;
  private final int expected;
  private final List<Integer> lines = new ArrayList<>();
  private int rows;
  private boolean endWithSeparator = true;

  RaggedRows(int found, int expected) {
    this.found = found;
    this.expected = expected;
  }

  void addRow(int line, boolean lastIsEmpty) {
    rows++;
    endWithSeparator &= lastIsEmpty;
    if (lines.size() < MOST_BY_THEMSELVES) {
      lines.add(line);
    }
  }

  /**
   * Reports each of a few, many in one problem.
   *
   * @param all whether no row has as many cells as the first line
   */
  void report(String file, boolean all, ProblemList problems) {
    boolean many = rows > MOST_BY_THEMSELVES;
    String message =
        "every row must have %d cell%s as the first line has, found %d%s%s"
            .formatted(
                expected,
                expected == 1 ? "" : "s",
                found,
                many ? " in %d rows, the first here".formatted(rows) : "",
                advice(all && many));
    int column = Math.min(found, expected) + 1;
    (many ? lines.subList(0, 1) : lines)
        .forEach(line -> problems.add(new Problem(file, line, column, message)));
  }

  private String advice(boolean all) {
    if (found < expected) {
      return "";
    }
    boolean oneMore = all && found == expected + 1;
    return oneMore && endWithSeparator
        ? "; each ends with a separator: end the first line with one, too"
        : oneMore
            ? "; if each begins with a name that the first line has none for, as R writes it, write"
                + " one there"
            : "; quote cells that contain the separator";
  }
}
