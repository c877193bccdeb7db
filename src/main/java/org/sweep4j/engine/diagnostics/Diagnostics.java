package org.sweep4j.engine.diagnostics;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.sweep4j.config.Task;
import org.sweep4j.engine.Assessment;
import org.sweep4j.engine.EpochRecord;
import org.sweep4j.engine.Predictor;
import org.sweep4j.engine.TrainingOutcome;
import org.sweep4j.engine.metric.ClassPredictions;
import org.sweep4j.engine.metric.Confusion;
import org.sweep4j.engine.metric.RocCurve;

/** Gathers the figures of one training. */
public final class Diagnostics {
  /** Enough for a smooth curve; a page need not draw more. */
  private static final int MOST_ROC_POINTS = 400;

  private Diagnostics() {}

  /** The content of {@code diagnostics.json}; {@code predictor} is the delivered model. */
  public static Map<String, Object> of(TrainingOutcome outcome, Predictor predictor) {
    Map<String, Object> parts = new LinkedHashMap<>();
    gradientNorms(outcome).ifPresent(norms -> parts.put("gradient_norms", norms));
    parts.put("weights", KernelHistogram.all(outcome));
    if (outcome.preparation().dataset().task() == Task.CLASSIFICATION) {
      addClassFigures(outcome, parts);
    }
    DecisionGrid.of(outcome.preparation(), predictor)
        .ifPresent(grid -> parts.put("decision", grid));
    return parts;
  }

  /** The name a layer has in figures. */
  static String layerName(int layer, int layers) {
    return layer == layers - 1 ? "output" : "dense " + (layer + 1);
  }

  private static Optional<Map<String, Object>> gradientNorms(TrainingOutcome outcome) {
    List<EpochRecord> epochs =
        outcome.history().epochs().stream().filter(e -> e.gradientNorms().length > 0).toList();
    if (epochs.isEmpty()) {
      return Optional.empty();
    }
    int layers = epochs.get(0).gradientNorms().length;
    List<Map<String, Object>> curves =
        IntStream.range(0, layers)
            .mapToObj(
                layer ->
                    Map.<String, Object>of(
                        "name",
                        layerName(layer, layers),
                        "norms",
                        epochs.stream().map(epoch -> epoch.gradientNorms()[layer]).toList()))
            .toList();
    return Optional.of(
        Map.of("epochs", epochs.stream().map(EpochRecord::epoch).toList(), "layers", curves));
  }

  private static void addClassFigures(TrainingOutcome outcome, Map<String, Object> parts) {
    String rows =
        outcome.test().isPresent()
            ? "test"
            : outcome.validation().isPresent() ? "validation" : "training";
    Assessment assessment = outcome.test().or(outcome::validation).orElse(outcome.training());
    ClassPredictions predictions =
        ClassPredictions.of(assessment.outputs(), assessment.examples().targets());
    List<String> labels = outcome.preparation().dataset().classLabels();
    parts.put("evaluated_on", rows);
    parts.put("confusion", Map.of("labels", labels, "counts", Confusion.of(predictions).rows()));
    parts.put("roc", rocCurves(predictions, labels));
  }

  private static List<Map<String, Object>> rocCurves(
      ClassPredictions predictions, List<String> labels) {
    List<Map<String, Object>> curves = new ArrayList<>();
    for (int c = labels.size() == 2 ? 1 : 0; c < labels.size(); c++) {
      RocCurve curve = RocCurve.of(predictions, c);
      if (Double.isNaN(curve.area())) {
        continue;
      }
      List<RocCurve.Point> points = curve.thinned(MOST_ROC_POINTS).points();
      Map<String, Object> fields = new LinkedHashMap<>();
      fields.put("label", labels.get(c));
      fields.put("auc", curve.area());
      fields.put(
          "false_positive_rate", points.stream().map(RocCurve.Point::falsePositiveRate).toList());
      fields.put(
          "true_positive_rate", points.stream().map(RocCurve.Point::truePositiveRate).toList());
      curves.add(fields);
    }
    return curves;
  }
}
