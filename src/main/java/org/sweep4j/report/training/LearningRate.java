package org.sweep4j.report.training;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.sweep4j.report.page.Extreme;
import org.sweep4j.report.page.Figure;
import org.sweep4j.report.page.Lines;
import org.sweep4j.report.page.Lines.Role;
import org.sweep4j.report.page.Numbers;
import org.sweep4j.report.page.PageSection;
import org.sweep4j.report.run.HistoryTable;
import org.sweep4j.report.run.TrainingRun;

/** The learning rate over the epochs. */
final class LearningRate {
  private LearningRate() {}

  static Optional<PageSection> of(TrainingRun run) {
    HistoryTable history = run.history();
    return history
        .column("learning_rate")
        .map(
            rates ->
                new PageSection(
                    "learning-rate",
                    "Learning rate",
                    List.of(
                        new Figure(
                            "learning-rate-curve",
                            Figure.Kind.LINES,
                            Figure.Width.FULL,
                            "",
                            sentence(rates),
                            new Lines("epoch", "learning rate")
                                .line("learning rate", Role.BEST, history.epochs(), rates)
                                .data()))));
  }

  private static String sentence(double[] rates) {
    double first = rates[Extreme.first(rates)];
    double last = rates[Extreme.last(rates)];
    if (Arrays.stream(rates).allMatch(rate -> rate == first)) {
      return "The learning rate stayed at " + Numbers.text(first) + " in every epoch.";
    }
    return "The learning rate went from %s to %s in %s."
        .formatted(Numbers.text(first), Numbers.text(last), Numbers.count(rates.length, "epoch"));
  }
}
