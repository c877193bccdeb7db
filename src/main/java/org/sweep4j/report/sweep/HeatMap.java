package org.sweep4j.report.sweep;

import java.util.List;
import java.util.Optional;
import org.sweep4j.report.page.Figure;
import org.sweep4j.report.page.Figure.Kind;
import org.sweep4j.report.page.Matrix;
import org.sweep4j.report.run.ParameterColumn;
import org.sweep4j.report.run.SweepRun;
import org.sweep4j.search.Trial;

/** The best score in each cell of a grid of two parameters. */
final class HeatMap {
  private static final int MOST_VALUES = 40;

  private HeatMap() {}

  static List<Figure> of(SweepRun run) {
    List<ParameterColumn> columns = run.varied();
    if (columns.size() != 2 || run.best().isEmpty()) {
      return List.of();
    }
    List<String> first = values(run, columns.get(0));
    List<String> second = values(run, columns.get(1));
    boolean grid =
        Math.max(first.size(), second.size()) <= MOST_VALUES
            && run.trials().size() * 2 >= first.size() * second.size();
    String x = columns.get(0).name();
    String y = columns.get(1).name();
    return grid
        ? List.of(
            Figure.full("grid", Kind.MATRIX, sentence(run, x, y), matrix(run, x, first, y, second)))
        : List.of();
  }

  private static List<String> values(SweepRun run, ParameterColumn column) {
    return ParameterColumn.ordered(
        run.trials().stream().map(trial -> trial.parameters().flat().get(column.name())).toList());
  }

  private static Matrix matrix(
      SweepRun run, String x, List<String> columns, String y, List<String> rows) {
    return new Matrix(
        x,
        y,
        columns,
        rows,
        rows.stream()
            .map(row -> columns.stream().map(column -> best(run, x, column, y, row)).toList())
            .toList(),
        Scores.name(run),
        Optional.empty(),
        Optional.of(run.goal()),
        false);
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
