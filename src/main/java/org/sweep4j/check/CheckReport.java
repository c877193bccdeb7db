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
}
