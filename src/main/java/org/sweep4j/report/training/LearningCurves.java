package org.sweep4j.report.training;

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
import org.sweep4j.report.page.Words;
import org.sweep4j.report.run.HistoryTable;
import org.sweep4j.report.run.TrainingRun;

/** What {@code history.csv} says: loss, metrics and learning rate over the epochs. */
final class LearningCurves {
  private LearningCurves() {}

  /** Loss and metrics, on training and validation rows. */
  static List<Figure> of(TrainingRun run) {
    return run.history().metrics().stream().flatMap(name -> curve(run, name).stream()).toList();
  }

  private static Optional<Figure> curve(TrainingRun run, String metric) {
    HistoryTable history = run.history();
    Optional<double[]> training = history.column(metric);
    Optional<double[]> validation = history.column("val_" + metric);
    Lines lines = new Lines("epoch", Words.plain(metric));
    if (training.isPresent()) {
      lines = lines.line("training", Role.TRAINING, history.epochs(), training.get());
    }
    if (validation.isPresent()) {
      lines = lines.line("validation", Role.VALIDATION, history.epochs(), validation.get());
    }
    if (run.bestEpoch().isPresent()) {
      int epoch = run.bestEpoch().getAsInt();
      lines = lines.mark(epoch, (run.restoredBest() ? "kept: epoch " : "best: epoch ") + epoch);
    }
    Lines drawn = lines;
    String name = (validation.isPresent() ? "val_" : "") + metric;
    return validation
        .or(() -> training)
        .map(
            values ->
                new Figure(
                    "curve-" + Words.id(metric),
                    Figure.Kind.LINES,
                    Figure.Width.HALF,
                    Words.sentence(Words.plain(metric)),
                    sentence(name, history.epochs(), values),
                    drawn));
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
            : "; training went on for "
                + Numbers.count((long) (epochs[last] - epochs[best]), "epoch")
                + ".";
    return "%s was %s at epoch %s (%s)%s"
        .formatted(
            Words.sentence(Words.metric(name)),
            Words.best(goal),
            Numbers.text(epochs[best]),
            Numbers.text(values[best]),
            more);
  }

  static List<Figure> learningRate(TrainingRun run) {
    return run.history().column("learning_rate").stream()
        .map(
            rates ->
                Figure.full(
                    "learning-rate-curve",
                    Figure.Kind.LINES,
                    sentence(rates),
                    new Lines("epoch", "learning rate")
                        .line("learning rate", Role.BEST, run.history().epochs(), rates)))
        .toList();
  }

  private static String sentence(double[] rates) {
    double first = rates[Extreme.first(rates)];
    double last = rates[Extreme.last(rates)];
    return Arrays.stream(rates).allMatch(rate -> rate == first)
        ? "The learning rate stayed at " + Numbers.text(first) + " in every epoch."
        : "The learning rate went from %s to %s in %s."
            .formatted(
                Numbers.text(first), Numbers.text(last), Numbers.count(rates.length, "epoch"));
  }
}
