package org.sweep4j.cli;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.sweep4j.search.FoldScores;

/**
 * What cross-validation came to.
 *
 * @param scores each quantity on all folds, by name
 */
record FoldTable(Map<String, FoldScores> scores) {

  /** A row for each quantity that was measured on the rows held out. */
  void print(Console console) {
    TextTable table = new TextTable(List.of("held out", "mean", "± std", "folds"));
    scores.forEach(
        (name, quantity) -> {
          if (name.startsWith("val_")) {
            table.add(row(name, quantity));
          }
        });
    table.lines().forEach(console::result);
    console.result("");
  }

  private static List<String> row(String name, FoldScores quantity) {
    OptionalDouble deviation = quantity.standardDeviation();
    return List.of(
        name,
        ResultTable.number(quantity.mean()),
        deviation.isPresent() ? ResultTable.number(deviation.getAsDouble()) : "–",
        String.join("  ", quantity.values().stream().map(ResultTable::number).toList()));
  }
}
