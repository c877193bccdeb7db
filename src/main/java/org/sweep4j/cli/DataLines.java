package org.sweep4j.cli;

import org.sweep4j.data.summary.DataSummary;

/** Shows what a data set was taken for, and what may not be meant. */
final class DataLines {
  private DataLines() {}

  static void print(DataSummary data, Console console) {
    data.facts().forEach((name, fact) -> console.result("%-8s  %s".formatted(name, fact)));
    console.result("");
    data.notices()
        .forEach(notice -> console.problem("warning: %s: %s".formatted(data.source(), notice)));
  }
}
