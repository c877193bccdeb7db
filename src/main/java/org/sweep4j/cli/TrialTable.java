package org.sweep4j.cli;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sweep4j.config.Goal;
import org.sweep4j.config.yaml.ParameterNames;
import org.sweep4j.search.Trial;

/** The best trials of a sweep. */
final class TrialTable {
  private static final int MOST = 10;
  private static final MathContext DIGITS = new MathContext(5);
  private static final int MOST_DECIMALS = 9;

  private TrialTable() {}

  /** The table of the best trials that have a score, best first. */
  static TextTable top(List<Trial> trials, Goal goal) {
    List<Trial> ranked =
        trials.stream()
            .filter(trial -> trial.state().scored())
            .sorted((a, b) -> a.better(b, goal) ? -1 : b.better(a, goal) ? 1 : 0)
            .limit(MOST)
            .toList();
    List<String> names =
        ranked.stream()
            .flatMap(trial -> ParameterNames.flattened(trial.parameters()).keySet().stream())
            .distinct()
            .toList();
    List<String> header = new ArrayList<>(List.of("rank", "trial", "score", "± std"));
    header.addAll(names);
    header.add("epochs");
    TextTable table = new TextTable(header);
    for (int i = 0; i < ranked.size(); i++) {
      table.add(row(i + 1, ranked.get(i), names));
    }
    return table;
  }

  private static List<String> row(int rank, Trial trial, List<String> names) {
    Map<String, @Nullable Object> values = ParameterNames.flattened(trial.parameters());
    List<String> cells = new ArrayList<>();
    cells.add(Integer.toString(rank));
    cells.add(Integer.toString(trial.number()));
    cells.add(ResultTable.number(trial.score().orElse(Double.NaN)));
    cells.add(
        trial.standardDeviation().isPresent()
            ? ResultTable.number(trial.standardDeviation().getAsDouble())
            : "–");
    names.forEach(name -> cells.add(value(values.get(name))));
    cells.add(Integer.toString(trial.epochs()));
    return cells;
  }

  /** One line for a finished trial. */
  static String line(Trial trial) {
    String parameters =
        ParameterNames.flattened(trial.parameters()).entrySet().stream()
            .map(entry -> entry.getKey() + "=" + value(entry.getValue()))
            .collect(Collectors.joining(" "));
    String outcome =
        trial.score().isPresent()
            ? ResultTable.number(trial.score().getAsDouble())
            : trial.error().orElse("");
    return "trial "
        + trial.number()
        + "  "
        + trial.state().spelling()
        + "  "
        + outcome
        + "  "
        + parameters;
  }

  /** Numbers with at most five significant digits. */
  private static String value(@Nullable Object value) {
    if (value instanceof Double number) {
      BigDecimal rounded = new BigDecimal(number).round(DIGITS).stripTrailingZeros();
      return rounded.scale() > MOST_DECIMALS ? rounded.toString() : rounded.toPlainString();
    }
    return String.valueOf(value);
  }
}
