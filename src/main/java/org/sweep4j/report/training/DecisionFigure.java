package org.sweep4j.report.training;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sweep4j.engine.diagnostics.Diagnostics.Decision;
import org.sweep4j.report.page.Figure;
import org.sweep4j.report.page.Numbers;
import org.sweep4j.report.page.PageSection;
import org.sweep4j.report.page.Words;
import org.sweep4j.report.run.TrainingRun;

/** What the network answers over its one or two inputs, with the data. */
final class DecisionFigure {
  private static final double THRESHOLD = 0.5;

  private DecisionFigure() {}

  static Optional<PageSection> of(TrainingRun run) {
    return run.diagnostics()
        .decision()
        .filter(decision -> decision.inputs().size() == 1 || decision.inputs().size() == 2)
        .filter(decision -> !decision.predictions().isEmpty())
        .map(decision -> new PageSection("decision", "What it learned", List.of(figure(decision))));
  }

  private static Figure figure(Decision decision) {
    boolean curve = decision.inputs().size() == 1;
    return new Figure(
        curve ? "decision-curve" : "decision-surface",
        curve ? Figure.Kind.DECISION_CURVE : Figure.Kind.DECISION_SURFACE,
        Figure.Width.FULL,
        "",
        curve ? curveSentence(decision) : surfaceSentence(decision),
        data(decision));
  }

  private static Map<String, @Nullable Object> data(Decision decision) {
    Map<String, @Nullable Object> data = new LinkedHashMap<>();
    data.put("output", decision.output());
    List<Map<String, @Nullable Object>> inputs = new ArrayList<>();
    for (Decision.Input input : decision.inputs()) {
      inputs.add(Map.of("name", input.name(), "values", Numbers.rounded(input.values())));
    }
    data.put("inputs", inputs);
    data.put("predictions", rows(decision));
    data.put("classes", decision.classes().orElse(List.of()));
    data.put("labels", labels(decision));
    data.put("points", decision.points().stream().map(DecisionFigure::point).toList());
    return data;
  }

  /** One row for one input, otherwise a row for each value of the second. */
  private static List<List<@Nullable Double>> rows(Decision decision) {
    return decision.inputs().size() == 1
        ? List.of(Numbers.rounded(numbers(decision.predictions())))
        : decision.predictions().stream()
            .map(row -> Numbers.rounded(numbers((List<?>) row)))
            .toList();
  }

  private static double[] numbers(List<?> values) {
    return values.stream().mapToDouble(value -> ((Number) value).doubleValue()).toArray();
  }

  private static List<String> labels(Decision decision) {
    return decision.points().stream()
        .flatMap(point -> point.label().stream())
        .distinct()
        .sorted()
        .toList();
  }

  private static List<@Nullable Object> point(Decision.Point point) {
    List<@Nullable Object> values = new ArrayList<>(Numbers.rounded(point.inputs()));
    values.add(Numbers.rounded(point.target().doubleValue()));
    values.add(point.label().orElse(""));
    return values;
  }

  private static String curveSentence(Decision decision) {
    String input = decision.inputs().get(0).name();
    double[] x = decision.inputs().get(0).values();
    double[] y = numbers(decision.predictions());
    if (!labels(decision).isEmpty()) {
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
