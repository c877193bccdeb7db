package org.sweep4j.report.sweep;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sweep4j.config.Goal;
import org.sweep4j.report.page.Axis;
import org.sweep4j.report.page.Coordinates;
import org.sweep4j.report.page.Figure;
import org.sweep4j.report.page.Figure.Kind;
import org.sweep4j.report.page.Numbers;
import org.sweep4j.report.run.ParameterColumn;
import org.sweep4j.report.run.SweepRun;
import org.sweep4j.search.Trial;

/** A line for each trial through the values of its parameters to its score. */
final class ParallelCoordinates {
  /** More lines than this only darken the picture. */
  static final int MOST_LINES = 800;

  private ParallelCoordinates() {}

  static List<Figure> of(SweepRun run) {
    List<ParameterColumn> columns = run.varied();
    List<Trial> ranking = run.ranking();
    if (columns.isEmpty() || ranking.size() < 2) {
      return List.of();
    }
    List<Trial> shown = worstFirst(run, Sample.of(ranking, MOST_LINES));
    return List.of(
        Figure.full(
            "parallel",
            Kind.PARALLEL,
            sentence(run, ranking.size(), shown.size()),
            new Coordinates(
                Stream.concat(
                        columns.stream().map(ParameterColumn::axis),
                        Stream.of(Axis.ofNumbers(Scores.name(run))))
                    .toList(),
                run.goal(),
                shown.stream().map(trial -> row(columns, trial)).toList(),
                shown.stream().map(Trial::number).toList())));
  }

  /** So that the best lines are drawn last, over the others. */
  private static List<Trial> worstFirst(SweepRun run, List<Trial> trials) {
    Comparator<Trial> byScore = Comparator.comparingDouble(Trial::scoreOrNaN);
    return trials.stream()
        .sorted(run.goal() == Goal.MAXIMIZE ? byScore : byScore.reversed())
        .toList();
  }

  private static List<@Nullable Object> row(List<ParameterColumn> columns, Trial trial) {
    List<@Nullable Object> row = new ArrayList<>();
    columns.forEach(column -> row.add(column.value(trial)));
    row.add(trial.scoreOrNaN());
    return row;
  }

  private static String sentence(SweepRun run, int scored, int shown) {
    String sample =
        shown < scored
            ? " Shown are %s of %s, the best among them."
                .formatted(Numbers.count(shown), Numbers.count(scored, "trial"))
            : "";
    return "Each line is a trial, the stronger its colour the better its %s; drag along an axis to pick trials."
            .formatted(Scores.name(run))
        + sample;
  }
}
