package org.sweep4j.report.sweep;

import java.util.List;
import org.sweep4j.report.page.Figure;
import org.sweep4j.report.page.Figure.Kind;
import org.sweep4j.report.page.Numbers;
import org.sweep4j.report.page.Words;
import org.sweep4j.report.run.SweepRun;
import org.sweep4j.report.sweep.DrawnTrials.View;
import org.sweep4j.search.Trial;
import org.sweep4j.search.TrialState;

/** The objective over the epochs, a line for each trial; those stopped early end in a dot. */
final class TrialCurves {
  private static final int MOST_LINES = 150;

  private TrialCurves() {}

  static List<Figure> of(SweepRun run) {
    List<Trial> followed = followed(run);
    if (followed.stream().noneMatch(trial -> trial.history().size() > 1)) {
      return List.of();
    }
    List<Trial> shown = shown(run);
    return List.of(
        Figure.full(
            "trial-curves",
            Kind.LINES,
            sentence(run, followed, shown.size()),
            View.of("curves", shown)));
  }

  /** Those that are drawn. */
  static List<Trial> shown(SweepRun run) {
    return Sample.of(followed(run), MOST_LINES);
  }

  private static List<Trial> followed(SweepRun run) {
    return run.ranking().stream().filter(trial -> !trial.history().isEmpty()).toList();
  }

  private static String sentence(SweepRun run, List<Trial> trials, int shown) {
    long stopped = trials.stream().filter(t -> t.state() == TrialState.STOPPED).count();
    double epochs = trials.stream().mapToDouble(t -> t.history().size()).sum();
    double most = trials.stream().mapToDouble(t -> t.history().size()).max().orElse(0);
    String text =
        Words.sentence(run.scoreName())
            + " after each epoch, the best trial's line strong"
            + (stopped > 0
                ? "; %s of %s were stopped early (orange, ending in a dot), which left %s of the epochs undone."
                    .formatted(
                        Numbers.count(stopped),
                        Numbers.count(trials.size(), "trial"),
                        Numbers.percent(1 - epochs / (most * trials.size())))
                : ".");
    return shown < trials.size()
        ? text
            + " Shown are %s of %s.".formatted(Numbers.count(shown), Numbers.count(trials.size()))
        : text;
  }
}
