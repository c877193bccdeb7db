package org.sweep4j.report.sweep;

import java.util.List;
import java.util.stream.IntStream;
import org.sweep4j.report.page.Figure;
import org.sweep4j.report.page.Figure.Kind;
import org.sweep4j.report.page.Lines;
import org.sweep4j.report.page.Lines.Role;
import org.sweep4j.report.page.Numbers;
import org.sweep4j.report.page.Words;
import org.sweep4j.report.run.SweepRun;
import org.sweep4j.search.Trial;
import org.sweep4j.search.TrialState;

/** The objective over the epochs, a line for each trial; those stopped early end in a dot. */
final class TrialCurves {
  private static final int MOST_LINES = 150;
  private static final int MOST_POINTS = 120;

  private TrialCurves() {}

  static List<Figure> of(SweepRun run) {
    List<Trial> ranking =
        run.ranking().stream().filter(trial -> trial.history().size() > 0).toList();
    if (ranking.stream().noneMatch(trial -> trial.history().size() > 1)) {
      return List.of();
    }
    List<Trial> shown = Sample.of(ranking, MOST_LINES);
    return List.of(
        Figure.full(
            "trial-curves",
            Kind.LINES,
            sentence(run, ranking, shown.size()),
            new Lines("epoch", Scores.name(run))
                .with(
                    shown.stream()
                        .map(trial -> line(trial, trial.equals(ranking.get(0))))
                        .toList())));
  }

  private static Lines.Line line(Trial trial, boolean best) {
    double[] history = trial.history().stream().mapToDouble(Double::doubleValue).toArray();
    int step = Math.max(1, history.length / MOST_POINTS);
    int[] epochs =
        IntStream.range(0, history.length)
            .filter(epoch -> Double.isFinite(history[epoch]))
            .filter(epoch -> epoch % step == 0 || epoch == history.length - 1)
            .toArray();
    return new Lines.Line(
        "trial " + trial.number(),
        best ? Role.BEST : trial.state() == TrialState.STOPPED ? Role.STOPPED : Role.FAINT,
        IntStream.of(epochs).mapToDouble(epoch -> epoch + 1).toArray(),
        IntStream.of(epochs).mapToDouble(epoch -> history[epoch]).toArray());
  }

  private static String sentence(SweepRun run, List<Trial> trials, int shown) {
    long stopped = trials.stream().filter(t -> t.state() == TrialState.STOPPED).count();
    double epochs = trials.stream().mapToDouble(t -> t.history().size()).sum();
    double most = trials.stream().mapToDouble(t -> t.history().size()).max().orElse(0);
    String text =
        Words.sentence(Scores.name(run))
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
