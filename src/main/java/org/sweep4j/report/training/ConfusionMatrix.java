package org.sweep4j.report.training;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sweep4j.engine.diagnostics.Diagnostics.ConfusionCounts;
import org.sweep4j.report.page.Figure;
import org.sweep4j.report.page.Numbers;
import org.sweep4j.report.run.TrainingRun;

/** Predicted against true classes. */
final class ConfusionMatrix {
  private ConfusionMatrix() {}

  static Optional<Figure> of(TrainingRun run) {
    return run.diagnostics()
        .confusion()
        .filter(confusion -> !confusion.counts().isEmpty())
        .map(
            confusion ->
                new Figure(
                    "confusion-matrix",
                    Figure.Kind.MATRIX,
                    Figure.Width.HALF,
                    "Confusion matrix",
                    sentence(confusion, run.evaluatedOn()),
                    data(confusion)));
  }

  private static Map<String, @Nullable Object> data(ConfusionCounts confusion) {
    Map<String, @Nullable Object> data = new LinkedHashMap<>();
    data.put("x", "predicted class");
    data.put("y", "true class");
    data.put("columns", confusion.labels());
    data.put("rows", confusion.labels());
    data.put("values", confusion.counts());
    data.put("value", "examples");
    data.put("square", true);
    return data;
  }

  private static String sentence(ConfusionCounts confusion, String rows) {
    int right = 0;
    int all = 0;
    int worst = 0;
    String mistake = "";
    for (int truth = 0; truth < confusion.counts().size(); truth++) {
      List<Integer> counts = confusion.counts().get(truth);
      all += counts.stream().mapToInt(Integer::intValue).sum();
      for (int predicted = 0; predicted < counts.size(); predicted++) {
        if (predicted == truth) {
          right += counts.get(predicted);
        } else if (counts.get(predicted) > worst) {
          worst = counts.get(predicted);
          mistake = mistake(confusion.labels(), truth, predicted, worst);
        }
      }
    }
    return "%s of %s %s examples are classified correctly%s."
        .formatted(Numbers.count(right), Numbers.count(all), rows, mistake);
  }

  private static String mistake(List<String> labels, int truth, int predicted, double times) {
    return "; the most frequent mistake takes %s for %s (%s times)"
        .formatted(labels.get(truth), labels.get(predicted), Numbers.text(times))
        .replace("(1 times)", "(once)")
        .replace("(2 times)", "(twice)");
  }
}
