package org.sweep4j.check;

import java.util.List;

/**
 * The outcome of one kind of check, one row an array.
 *
 * @param title what was compared with what
 * @param measure the formula of the differences
 */
public record CheckTable(String title, String measure, List<Comparison> rows) {
  public CheckTable {
    rows = List.copyOf(rows);
  }

  public boolean passed() {
    return rows.stream().allMatch(Comparison::passed);
  }

  /** The rows that missed their tolerance. */
  public List<Comparison> failures() {
    return rows.stream().filter(row -> !row.passed()).toList();
  }
}
