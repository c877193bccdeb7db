package org.sweep4j.report.sweep;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sweep4j.report.page.Figure;
import org.sweep4j.report.page.Numbers;
import org.sweep4j.report.page.PageSection;
import org.sweep4j.report.run.ParameterColumn;
import org.sweep4j.report.run.SweepRun;
import org.sweep4j.search.Trial;

/** The best score in each cell of a grid of two parameters. */
final class HeatMap {
  private static final int MOST_VALUES = 40;

  private HeatMap() {}

  static Optional<PageSection> of(SweepRun run) {
    List<ParameterColumn> columns = run.varied();
    if (columns.size() != 2 || run.best().isEmpty()) {
      return Optional.empty();
    }
    List<String> first = values(run, columns.get(0));
    List<String> second = values(run, columns.get(1));
    boolean grid =
        Math.max(first.size(), second.size()) <= MOST_VALUES
            && run.trials().size() * 2 >= first.size() * second.size();
    return grid
        ? Optional.of(
            new PageSection("heat-map", "The grid", List.of(figure(run, columns, first, second))))
        : Optional.empty();
  }

  private static List<String> values(SweepRun run, ParameterColumn column) {
    return ParameterColumn.ordered(
        run.trials().stream().map(trial -> trial.parameters().flat().get(column.name())).toList());
  }

  private static Figure figure(
      SweepRun run, List<ParameterColumn> columns, List<String> first, List<String> second) {
    String x = columns.get(0).name();
    String y = columns.get(1).name();
    List<List<@Nullable Double>> cells = new ArrayList<>();
    for (String row : second) {
      List<@Nullable Double> line = new ArrayList<>();
      for (String column : first) {
        line.add(Numbers.rounded(best(run, x, column, y, row)));
      }
      cells.add(line);
    }
    Map<String, @Nullable Object> data = new LinkedHashMap<>();
    data.put("x", x);
    data.put("y", y);
    data.put("columns", first);
    data.put("rows", second);
    data.put("values", cells);
    data.put("value", Scores.name(run));
    data.put("goal", Scores.goal(run));
    return new Figure("grid", Figure.Kind.MATRIX, Figure.Width.FULL, "", sentence(run, x, y), data);
  }

  private static double best(SweepRun run, String x, String column, String y, String row) {
    return run.ranking().stream()
        .filter(trial -> has(trial, x, column) && has(trial, y, row))
        .mapToDouble(Trial::scoreOrNaN)
        .findFirst()
        .orElse(Double.NaN);
  }

  private static String value(Trial trial, String name) {
    Object value = trial.parameters().flat().get(name);
    return value == null ? "none" : ParameterColumn.text(value);
  }

  private static boolean has(Trial trial, String name, String value) {
    Object found = trial.parameters().flat().get(name);
    return found != null && ParameterColumn.text(found).equals(value);
  }

  private static String sentence(SweepRun run, String x, String y) {
    Trial best = run.best().orElseThrow();
    return "The %s %s, %s, lies at %s = %s and %s = %s."
        .formatted(
            Scores.highest(run),
            Scores.name(run),
            Scores.text(best),
            x,
            value(best, x),
            y,
            value(best, y));
  }
}
