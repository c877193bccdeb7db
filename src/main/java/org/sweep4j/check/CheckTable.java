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

  /** Whether no row missed, and one at least was compared. */
  public boolean passed() {
    return failures().isEmpty() && (rows.isEmpty() || rows.stream().anyMatch(Comparison::passed));
  }

  /** The rows that missed their tolerance. */
  public List<Comparison> failures() {
    return rows.stream().filter(Comparison::missed).toList();
  }
}
