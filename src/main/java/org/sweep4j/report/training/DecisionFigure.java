package org.sweep4j.report.training;

import java.util.List;
import org.sweep4j.engine.diagnostics.Diagnostics.Decision;
import org.sweep4j.report.page.Figure;
import org.sweep4j.report.page.Figure.Kind;
import org.sweep4j.report.page.Numbers;
import org.sweep4j.report.page.Words;
import org.sweep4j.report.run.TrainingRun;

/** What the network answers over its one or two inputs, with the data. */
final class DecisionFigure {
  private static final double THRESHOLD = 0.5;

  private DecisionFigure() {}

  static List<Figure> of(TrainingRun run) {
    return run.diagnostics().decision().stream()
        .filter(decision -> decision.inputs().size() == 1 || decision.inputs().size() == 2)
        .filter(decision -> !decision.predictions().isEmpty())
        .map(DecisionFigure::figure)
        .toList();
  }

  private static Figure figure(Decision decision) {
    return decision.inputs().size() == 1
        ? Figure.full("decision-curve", Kind.DECISION_CURVE, curveSentence(decision), decision)
        : Figure.full(
            "decision-surface", Kind.DECISION_SURFACE, surfaceSentence(decision), decision);
  }

  private static String curveSentence(Decision decision) {
    String input = decision.inputs().get(0).name();
    double[] x = decision.inputs().get(0).values();
    double[] y =
        decision.predictions().stream().mapToDouble(p -> ((Number) p).doubleValue()).toArray();
    if (decision.points().stream().anyMatch(point -> point.label().isPresent())) {
      for (int i = 1; i < Math.min(x.length, y.length); i++) {
        if (y[i - 1] < THRESHOLD != y[i] < THRESHOLD) {
          double share = (THRESHOLD - y[i - 1]) / (y[i] - y[i - 1]);
          return "The %s crosses one half at %s = %s."
              .formatted(
                  decision.output(), input, Numbers.text(x[i - 1] + share * (x[i] - x[i - 1])));
        }
      }
    }
    return "%s as the network answers it over %s, with the data."
        .formatted(Words.sentence(decision.output()), input);
  }

  private static String surfaceSentence(Decision decision) {
    return "%s as the network answers it over %s and %s, with %s of the data."
        .formatted(
            Words.sentence(decision.output()),
            decision.inputs().get(0).name(),
            decision.inputs().get(1).name(),
            Numbers.count(decision.points().size(), "example"));
  }
}
