package org.sweep4j.report.training;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sweep4j.report.page.Figure;
import org.sweep4j.report.page.Numbers;
import org.sweep4j.report.run.Diagnostics.Confusion;
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
                    sentence(confusion, run.diagnostics().evaluatedOn()),
                    data(confusion)));
  }

  private static Map<String, @Nullable Object> data(Confusion confusion) {
    Map<String, @Nullable Object> data = new LinkedHashMap<>();
    data.put("x", "predicted class");
    data.put("y", "true class");
    data.put("columns", confusion.labels());
    data.put("rows", confusion.labels());
    data.put("values", confusion.counts().stream().map(Numbers::rounded).toList());
    data.put("value", "examples");
    data.put("square", true);
    return data;
  }

  private static String sentence(Confusion confusion, String rows) {
    double right = 0;
    double all = 0;
    double worst = 0;
    String mistake = "";
    for (int truth = 0; truth < confusion.counts().size(); truth++) {
      double[] counts = confusion.counts().get(truth);
      all += Arrays.stream(counts).sum();
      for (int predicted = 0; predicted < counts.length; predicted++) {
        if (predicted == truth) {
          right += counts[predicted];
        } else if (counts[predicted] > worst) {
          worst = counts[predicted];
          mistake = mistake(confusion.labels(), truth, predicted, worst);
        }
      }
    }
    return "%s of %s %s examples are classified correctly%s."
        .formatted(Numbers.count((long) right), Numbers.count((long) all), rows, mistake);
  }

  private static String mistake(List<String> labels, int truth, int predicted, double times) {
    return "; the most frequent mistake takes %s for %s (%s times)"
        .formatted(labels.get(truth), labels.get(predicted), Numbers.text(times))
        .replace("(1 times)", "(once)")
        .replace("(2 times)", "(twice)");
  }
}
