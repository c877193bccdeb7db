package org.sweep4j.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.sweep4j.search.FoldScores;

/**
 * What cross-validation came to.
 *
 * @param scores each quantity on all folds, by name
 */
record FoldTable(Map<String, FoldScores> scores) {

  /** Each quantity's mean over the folds, by name. */
  Map<String, Double> means() {
    Map<String, Double> means = new LinkedHashMap<>();
    scores.forEach((name, quantity) -> means.put(name, quantity.mean()));
    return means;
  }

  /** As {@code result.json} holds it, with the names of a sweep's journal. */
  Map<String, Object> document() {
    Map<String, Object> document = new LinkedHashMap<>();
    scores.forEach((name, quantity) -> document.put(name, document(quantity)));
    return document;
  }

  private static Map<String, @Nullable Object> document(FoldScores scores) {
    Map<String, @Nullable Object> quantity = new LinkedHashMap<>();
    quantity.put("score", scores.mean());
    quantity.put("std", scores.standardDeviation().orElse(Double.NaN));
    quantity.put("folds", scores.values());
    return quantity;
  }

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
