package org.sweep4j.report.sweep;

import java.util.List;
import org.sweep4j.report.page.Figure;
import org.sweep4j.report.page.Figure.Kind;
import org.sweep4j.report.page.Numbers;
import org.sweep4j.report.run.SweepRun;
import org.sweep4j.report.sweep.DrawnTrials.View;
import org.sweep4j.search.Trial;

/** A line for each trial through the values of its parameters to its score. */
final class ParallelCoordinates {
  /** More lines than this only darken the picture. */
  static final int MOST_LINES = 800;

  private ParallelCoordinates() {}

  static List<Figure> of(SweepRun run) {
    List<Trial> ranking = run.ranking();
    if (run.varied().isEmpty() || ranking.size() < 2) {
      return List.of();
    }
    List<Trial> shown = Sample.of(ranking, MOST_LINES);
    return List.of(
        Figure.full(
            "parallel",
            Kind.PARALLEL,
            sentence(run, ranking.size(), shown.size()),
            View.of("coordinates", shown)));
  }

  private static String sentence(SweepRun run, int scored, int shown) {
    String sample =
        shown < scored
            ? " Shown are %s of %s, the best among them."
                .formatted(Numbers.count(shown), Numbers.count(scored, "trial"))
            : "";
    return "Each line is a trial, the stronger its colour the better its %s; drag along an axis to pick trials."
            .formatted(run.scoreName())
        + sample;
  }
}
