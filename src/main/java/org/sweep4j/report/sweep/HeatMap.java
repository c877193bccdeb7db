package org.sweep4j.report.sweep;

import java.util.List;
import org.sweep4j.report.page.Figure;
import org.sweep4j.report.page.Figure.Kind;
import org.sweep4j.report.page.Numbers;
import org.sweep4j.report.page.Words;
import org.sweep4j.report.run.ParameterColumn;
import org.sweep4j.report.run.SweepRun;
import org.sweep4j.report.sweep.DrawnTrials.View;
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
    int cells = columns.get(0).distinct() * columns.get(1).distinct();
    boolean grid =
        columns.stream().allMatch(column -> column.distinct() <= MOST_VALUES)
            && run.trials().size() * 2 >= cells;
    String x = columns.get(0).name();
    String y = columns.get(1).name();
    return grid
        ? List.of(
            Figure.full(
                "grid", Kind.MATRIX, sentence(run, x, y), View.of("grid", run.ranking(), x, y)))
        : List.of();
  }

  private static String sentence(SweepRun run, String x, String y) {
    Trial best = run.best().orElseThrow();
    return "The %s %s, %s, lies at %s = %s and %s = %s."
        .formatted(
            Words.best(run.goal()),
            run.scoreName(),
            Numbers.text(best.scoreOrNaN()),
            x,
            ParameterColumn.text(best.parameters().flat().get(x)),
            y,
            ParameterColumn.text(best.parameters().flat().get(y)));
  }
}
