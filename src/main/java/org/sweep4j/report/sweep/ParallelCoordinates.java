package org.sweep4j.report.sweep;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sweep4j.config.Goal;
import org.sweep4j.report.page.Figure;
import org.sweep4j.report.page.Numbers;
import org.sweep4j.report.page.PageSection;
import org.sweep4j.report.run.ParameterColumn;
import org.sweep4j.report.run.SweepRun;
import org.sweep4j.search.Trial;

/** A line for each trial through the values of its parameters to its score. */
final class ParallelCoordinates {
  /** More lines than this only darken the picture. */
  static final int MOST_LINES = 800;

  private ParallelCoordinates() {}

  static Optional<PageSection> of(SweepRun run) {
    List<ParameterColumn> columns = run.varied();
    List<Trial> ranking = run.ranking();
    if (columns.isEmpty() || ranking.size() < 2) {
      return Optional.empty();
    }
    List<Trial> shown = worstFirst(run, Sample.of(ranking, MOST_LINES));
    Figure figure =
        new Figure(
            "parallel",
            Figure.Kind.PARALLEL,
            Figure.Width.FULL,
            "",
            sentence(run, ranking.size(), shown.size()),
            data(run, columns, shown));
    return Optional.of(new PageSection("coordinates", "All parameters at once", List.of(figure)));
  }

  private static Map<String, @Nullable Object> data(
      SweepRun run, List<ParameterColumn> columns, List<Trial> trials) {
    List<Map<String, Object>> axes = new ArrayList<>();
    columns.forEach(column -> axes.add(axis(column)));
    axes.add(Map.of("name", Scores.name(run), "kind", "number"));
    Map<String, @Nullable Object> data = new LinkedHashMap<>();
    data.put("axes", axes);
    data.put("goal", Scores.goal(run));
    data.put("rows", trials.stream().map(trial -> row(columns, trial)).toList());
    data.put("trials", trials.stream().map(Trial::number).toList());
    return data;
  }

  /** So that the best lines are drawn last, over the others. */
  private static List<Trial> worstFirst(SweepRun run, List<Trial> trials) {
    Comparator<Trial> byScore = Comparator.comparingDouble(Trial::scoreOrNaN);
    return trials.stream()
        .sorted(run.goal() == Goal.MAXIMIZE ? byScore : byScore.reversed())
        .toList();
  }

  static Map<String, Object> axis(ParameterColumn column) {
    return Map.of(
        "name",
        column.name(),
        "kind",
        column.kind().name().toLowerCase(Locale.ROOT),
        "categories",
        column.categories());
  }

  private static List<@Nullable Object> row(List<ParameterColumn> columns, Trial trial) {
    List<@Nullable Object> row = new ArrayList<>();
    columns.forEach(column -> row.add(column.value(trial)));
    row.add(Numbers.rounded(trial.scoreOrNaN()));
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
