package org.sweep4j.report.training;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.sweep4j.engine.diagnostics.Diagnostics.ConfusionCounts;
import org.sweep4j.engine.diagnostics.Diagnostics.Roc;
import org.sweep4j.report.page.Figure;
import org.sweep4j.report.page.Lines;
import org.sweep4j.report.page.Matrix;
import org.sweep4j.report.page.Numbers;
import org.sweep4j.report.run.TrainingRun;

/** How good the network's answers are: confusion matrix and ROC, side by side. */
final class Answers {
  private Answers() {}

  static List<Figure> of(TrainingRun run) {
    String rows = run.evaluatedOn();
    List<Figure> figures = new ArrayList<>();
    run.diagnostics()
        .confusion()
        .filter(confusion -> !confusion.counts().isEmpty())
        .ifPresent(confusion -> figures.add(confusionMatrix(confusion, rows)));
    run.diagnostics()
        .roc()
        .filter(curves -> !curves.isEmpty())
        .ifPresent(curves -> figures.add(rocCurves(curves, rows)));
    return figures;
  }

  /** Predicted against true classes. */
  private static Figure confusionMatrix(ConfusionCounts confusion, String rows) {
    return new Figure(
        "confusion-matrix",
        Figure.Kind.MATRIX,
        Figure.Width.HALF,
        "Confusion matrix",
        sentence(confusion, rows),
        Matrix.square(
            "predicted class",
            "true class",
            confusion.labels(),
            confusion.counts().stream()
                .map(counts -> counts.stream().map(Integer::doubleValue).toList())
                .toList(),
            "examples"));
  }

  private static String sentence(ConfusionCounts confusion, String rows) {
    int right = 0;
    int all = 0;
    int worst = 0;
    String mistake = "";
    for (int truth = 0; truth < confusion.counts().size(); truth++) {
      List<Integer> counts = confusion.counts().get(truth);
      for (int predicted = 0; predicted < counts.size(); predicted++) {
        int count = counts.get(predicted);
        all += count;
        if (predicted == truth) {
          right += count;
        } else if (count > worst) {
          worst = count;
          mistake = mistake(confusion.labels(), truth, predicted, worst);
        }
      }
    }
    return "%s of %s %s examples are classified correctly%s."
        .formatted(Numbers.count(right), Numbers.count(all), rows, mistake);
  }

  private static String mistake(List<String> labels, int truth, int predicted, int times) {
    return "; the most frequent mistake takes %s for %s (%s times)"
        .formatted(labels.get(truth), labels.get(predicted), Numbers.count(times))
        .replace("(1 times)", "(once)")
        .replace("(2 times)", "(twice)");
  }

  /** True against false positives as the threshold moves. */
  private static Figure rocCurves(List<Roc> curves, String rows) {
    Lines.Role role = curves.size() == 1 ? Lines.Role.BEST : Lines.Role.NAMED;
    return new Figure(
        "roc",
        Figure.Kind.LINES,
        Figure.Width.HALF,
        "ROC",
        sentence(curves, rows),
        new Lines("false positive rate", "true positive rate")
            .inUnitSquare()
            .with(
                curves.stream()
                    .map(
                        roc ->
                            new Lines.Line(
                                roc.label(), role, roc.falsePositiveRate(), roc.truePositiveRate()))
                    .toList()));
  }

  private static String sentence(List<Roc> curves, String rows) {
    Comparator<Roc> byArea = Comparator.comparingDouble(Roc::auc);
    Roc worst = curves.stream().min(byArea).orElseThrow();
    Roc best = curves.stream().max(byArea).orElseThrow();
    return curves.size() == 1
        ? "A random positive (%s) ranks above a random negative in %s of cases on %s examples: the area is %s."
            .formatted(best.label(), Numbers.percent(best.auc()), rows, Numbers.text(best.auc()))
        : "Each class against the rest on %s examples: the area is smallest for %s (%s) and largest for %s (%s)."
            .formatted(
                rows,
                worst.label(),
                Numbers.text(worst.auc()),
                best.label(),
                Numbers.text(best.auc()));
  }
}
