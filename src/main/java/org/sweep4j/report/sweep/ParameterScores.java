package org.sweep4j.report.sweep;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sweep4j.report.page.Figure;
import org.sweep4j.report.page.Numbers;
import org.sweep4j.report.page.PageSection;
import org.sweep4j.report.page.Words;
import org.sweep4j.report.run.ParameterColumn;
import org.sweep4j.report.run.SweepRun;
import org.sweep4j.search.Trial;

/** The score against each parameter, one figure a parameter. */
final class ParameterScores {
  /** The most of the best trials, a quarter of all, whose values a sentence names. */
  private static final int TOP = 10;

  private static final int MOST_POINTS = 2000;

  private ParameterScores() {}

  static Optional<PageSection> of(SweepRun run) {
    List<Trial> ranking = run.ranking();
    if (ranking.size() < 2) {
      return Optional.empty();
    }
    List<Trial> shown = Sample.of(ranking, MOST_POINTS);
    List<Figure> figures = new ArrayList<>();
    for (ParameterColumn column : run.varied()) {
      figures.add(figure(run, column, ranking, shown, figures.size()));
    }
    return figures.isEmpty()
        ? Optional.empty()
        : Optional.of(new PageSection("parameters", "Each parameter against the score", figures));
  }

  private static Figure figure(
      SweepRun run, ParameterColumn column, List<Trial> ranking, List<Trial> shown, int number) {
    return new Figure(
        "parameter-" + number,
        Figure.Kind.SCATTER,
        Figure.Width.HALF,
        column.name(),
        sentence(column, ranking),
        data(run, column, ranking.get(0), shown));
  }

  private static Map<String, @Nullable Object> data(
      SweepRun run, ParameterColumn column, Trial best, List<Trial> shown) {
    Map<String, @Nullable Object> data = new LinkedHashMap<>();
    data.put("x", ParallelCoordinates.axis(column));
    data.put("y", Scores.name(run));
    data.put("goal", Scores.goal(run));
    data.put("best", best.number());
    data.put(
        "points",
        shown.stream()
            .filter(trial -> column.value(trial) != null)
            .map(
                trial ->
                    Arrays.<@Nullable Object>asList(
                        column.value(trial), Numbers.rounded(trial.scoreOrNaN()), trial.number()))
            .toList());
    return data;
  }

  private static String sentence(ParameterColumn column, List<Trial> ranking) {
    List<Trial> top = ranking.subList(0, Math.min(TOP, (ranking.size() + 3) / 4));
    List<Object> values = new ArrayList<>();
    for (Trial trial : top) {
      Object value = column.value(trial);
      if (value != null) {
        values.add(value);
      }
    }
    String subject =
        top.size() == 1 ? "The best trial has" : "The best " + top.size() + " trials have";
    return subject + " " + column.name() + " " + described(column, values) + ".";
  }

  private static String described(ParameterColumn column, List<Object> values) {
    if (column.kind() == ParameterColumn.Kind.CATEGORY) {
      return Words.list(
          values.stream()
              .distinct()
              .map(v -> v + " (" + java.util.Collections.frequency(values, v) + "×)")
              .toList());
    }
    double[] numbers = values.stream().mapToDouble(v -> ((Number) v).doubleValue()).toArray();
    double low = Arrays.stream(numbers).min().orElse(Double.NaN);
    double high = Arrays.stream(numbers).max().orElse(Double.NaN);
    return low == high
        ? Numbers.text(low)
        : "between " + Numbers.text(low) + " and " + Numbers.text(high);
  }
}
