package org.sweep4j.report.sweep;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.sweep4j.report.page.Figure;
import org.sweep4j.report.page.Figure.Kind;
import org.sweep4j.report.page.Numbers;
import org.sweep4j.report.page.Words;
import org.sweep4j.report.run.ParameterColumn;
import org.sweep4j.report.run.SweepRun;
import org.sweep4j.report.sweep.DrawnTrials.View;
import org.sweep4j.search.Trial;

/** The score against each parameter, one figure a parameter. */
final class ParameterScores {
  /** The most of the best trials, a quarter of all, whose values a sentence names. */
  private static final int TOP = 10;

  private static final int MOST_POINTS = 2000;

  private ParameterScores() {}

  static List<Figure> of(SweepRun run) {
    List<Trial> ranking = run.ranking();
    List<ParameterColumn> varied = run.varied();
    return ranking.size() < 2
        ? List.of()
        : IntStream.range(0, varied.size())
            .mapToObj(i -> figure("parameter-" + i, varied.get(i), ranking))
            .toList();
  }

  private static Figure figure(String id, ParameterColumn column, List<Trial> ranking) {
    return new Figure(
        id,
        Kind.SCATTER,
        Figure.Width.HALF,
        column.name(),
        sentence(column, ranking),
        View.of("parameter", Sample.of(ranking, MOST_POINTS), column.name()));
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
              .sorted(Comparator.comparingInt(v -> -Collections.frequency(values, v)))
              .map(v -> v + " (" + Collections.frequency(values, v) + "×)")
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
