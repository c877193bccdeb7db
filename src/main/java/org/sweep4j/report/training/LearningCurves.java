package org.sweep4j.report.training;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.sweep4j.config.Goal;
import org.sweep4j.config.Quantity;
import org.sweep4j.report.page.Extreme;
import org.sweep4j.report.page.Figure;
import org.sweep4j.report.page.Lines;
import org.sweep4j.report.page.Lines.Role;
import org.sweep4j.report.page.Numbers;
import org.sweep4j.report.page.PageSection;
import org.sweep4j.report.page.Words;
import org.sweep4j.report.run.HistoryTable;
import org.sweep4j.report.run.TrainingRun;

/** Loss and metrics over the epochs, on training and validation rows. */
final class LearningCurves {
  private LearningCurves() {}

  static Optional<PageSection> of(TrainingRun run) {
    List<Figure> figures = new ArrayList<>();
    for (String metric : run.history().metrics()) {
      figure(run, metric).ifPresent(figures::add);
    }
    return figures.isEmpty()
        ? Optional.empty()
        : Optional.of(new PageSection("learning-curves", "Learning curves", figures));
  }

  private static Optional<Figure> figure(TrainingRun run, String metric) {
    HistoryTable history = run.history();
    Lines lines = new Lines("epoch", Words.plain(metric));
    Optional<double[]> training = history.column(metric);
    Optional<double[]> validation = history.column("val_" + metric);
    training.ifPresent(y -> lines.line("training", Role.TRAINING, history.epochs(), y));
    validation.ifPresent(y -> lines.line("validation", Role.VALIDATION, history.epochs(), y));
    String mark = run.restoredBest() ? "kept: epoch " : "best: epoch ";
    run.bestEpoch().ifPresent(epoch -> lines.mark(epoch, mark + epoch));
    return validation
        .or(() -> training)
        .map(
            values ->
                new Figure(
                    "curve-" + Words.id(metric),
                    Figure.Kind.LINES,
                    Figure.Width.HALF,
                    Words.sentence(Words.plain(metric)),
                    sentence(
                        (validation.isPresent() ? "val_" : "") + metric, history.epochs(), values),
                    lines.data()));
  }

  private static String sentence(String name, double[] epochs, double[] values) {
    Goal goal = Quantity.find(name).map(Quantity::goal).orElse(Goal.MINIMIZE);
    int best = Extreme.best(values, goal);
    if (Arrays.stream(values).allMatch(value -> value == values[best])) {
      return "%s was %s in every epoch."
          .formatted(Words.sentence(Words.metric(name)), Numbers.text(values[best]));
    }
    int last = Extreme.last(values);
    String more =
        last == best
            ? ", the last epoch."
            : "; training went on for " + Numbers.count(last - best, "epoch") + ".";
    return "%s was %s at epoch %s (%s)%s"
        .formatted(
            Words.sentence(Words.metric(name)),
            goal == Goal.MINIMIZE ? "lowest" : "highest",
            Numbers.text(epochs[best]),
            Numbers.text(values[best]),
            more);
  }
}
