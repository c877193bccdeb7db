package org.sweep4j.check;

import java.util.List;

/** Everything {@code sweep4j check} found out. */
public record CheckReport(List<CheckTable> tables) {
  public CheckReport {
    tables = List.copyOf(tables);
  }

  public boolean passed() {
    return tables.stream().allMatch(CheckTable::passed);
  }

  /** How many arrays have a kink wherever they were looked at. */
  public long notCompared() {
    return tables.stream()
        .flatMap(table -> table.rows().stream())
        .filter(row -> !row.passed() && !row.missed())
        .count();
  }
}
