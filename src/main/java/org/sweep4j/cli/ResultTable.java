package org.sweep4j.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import org.sweep4j.config.Metric;
import org.sweep4j.engine.Assessment;
import org.sweep4j.engine.ConstantPrediction;
import org.sweep4j.engine.TrainingOutcome;

/** What a training came to, one row per set of rows. */
final class ResultTable {
  private ResultTable() {}

  static TextTable of(TrainingOutcome outcome) {
    List<String> header = new ArrayList<>(List.of("", "rows"));
    header.addAll(outcome.training().evaluation().byName().keySet());
    TextTable table = new TextTable(header.toArray());
    outcome.assessments().forEach((name, set) -> table.add(row(name, set).toArray()));
    table.add(baseline(outcome).toArray());
    return table;
  }

  /** On the rows of the last line above it. */
  private static List<String> baseline(TrainingOutcome outcome) {
    Assessment last =
        List.copyOf(outcome.assessments().values()).get(outcome.assessments().size() - 1);
    Map<Metric, Double> scores =
        ConstantPrediction.of(outcome.preparation()).score(last.examples());
    List<String> cells =
        new ArrayList<>(List.of("baseline", Integer.toString(last.examples().rows()), "–"));
    scores.values().forEach(value -> cells.add(number(value)));
    return cells;
  }

  private static List<String> row(String name, Assessment set) {
    List<String> cells = new ArrayList<>(List.of(name, Integer.toString(set.examples().rows())));
    set.evaluation().byName().values().forEach(value -> cells.add(number(value)));
    return cells;
  }

  /** As {@link #number(double)} writes it; a dash if there is none. */
  static String number(OptionalDouble value) {
    return value.isPresent() ? number(value.getAsDouble()) : "–";
  }

  /** Four decimals, or more for small numbers. */
  static String number(double value) {
    return String.format(
        Locale.ROOT, Math.abs(value) >= 1e-3 || value == 0 ? "%.4f" : "%.3e", value);
  }
}
