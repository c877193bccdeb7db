package org.sweep4j.engine.diagnostics;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.sweep4j.config.Task;
import org.sweep4j.engine.Assessment;
import org.sweep4j.engine.EpochRecord;
import org.sweep4j.engine.Predictor;
import org.sweep4j.engine.TrainingOutcome;
import org.sweep4j.engine.diagnostics.Diagnostics.ConfusionCounts;
import org.sweep4j.engine.diagnostics.Diagnostics.GradientNorms;
import org.sweep4j.engine.diagnostics.Diagnostics.Roc;
import org.sweep4j.engine.metric.ClassPredictions;
import org.sweep4j.engine.metric.Confusion;
import org.sweep4j.engine.metric.RocCurve;

/** Gathers the figures of one training. */
public final class DiagnosticsOfTraining {
  /** Enough for a smooth curve; a page need not draw more. */
  private static final int MOST_ROC_POINTS = 400;

  private DiagnosticsOfTraining() {}

  /**
   * @param predictor the delivered model
   */
  public static Diagnostics of(TrainingOutcome outcome, Predictor predictor) {
    List<String> labels = outcome.preparation().dataset().classLabels();
    Optional<ClassPredictions> predictions =
        outcome.preparation().dataset().task() == Task.CLASSIFICATION
            ? Optional.of(predictions(outcome))
            : Optional.empty();
    return new Diagnostics(
        gradientNorms(outcome),
        KernelHistogram.all(outcome),
        predictions.map(each -> assessedRows(outcome)),
        predictions.map(each -> new ConfusionCounts(Confusion.of(each).rows(), labels)),
        predictions.map(each -> rocCurves(each, labels)),
        DecisionGrid.of(outcome.preparation(), predictor));
  }

  /** The name a layer has in figures. */
  static String layerName(int layer, int layers) {
    return layer == layers - 1 ? "output" : "dense " + (layer + 1);
  }

  private static Optional<GradientNorms> gradientNorms(TrainingOutcome outcome) {
    List<EpochRecord> epochs =
        outcome.history().epochs().stream().filter(e -> e.gradientNorms().length > 0).toList();
    if (epochs.isEmpty()) {
      return Optional.empty();
    }
    int layers = epochs.get(0).gradientNorms().length;
    List<GradientNorms.Layer> curves =
        IntStream.range(0, layers)
            .mapToObj(
                layer ->
                    new GradientNorms.Layer(
                        layerName(layer, layers),
                        epochs.stream()
                            .mapToDouble(epoch -> epoch.gradientNorms()[layer])
                            .toArray()))
            .toList();
    return Optional.of(new GradientNorms(epochs.stream().map(EpochRecord::epoch).toList(), curves));
  }

  private static String assessedRows(TrainingOutcome outcome) {
    return outcome.test().isPresent()
        ? "test"
        : outcome.validation().isPresent() ? "validation" : "training";
  }

  private static ClassPredictions predictions(TrainingOutcome outcome) {
    Assessment assessment = outcome.test().or(outcome::validation).orElse(outcome.training());
    return ClassPredictions.of(assessment.outputs(), assessment.examples().targets());
  }

  private static List<Roc> rocCurves(ClassPredictions predictions, List<String> labels) {
    List<Roc> curves = new ArrayList<>();
    for (int c = labels.size() == 2 ? 1 : 0; c < labels.size(); c++) {
      RocCurve curve = RocCurve.of(predictions, c);
      if (!Double.isNaN(curve.area())) {
        List<RocCurve.Point> points = curve.thinned(MOST_ROC_POINTS).points();
        curves.add(
            new Roc(
                labels.get(c),
                curve.area(),
                points.stream().mapToDouble(RocCurve.Point::falsePositiveRate).toArray(),
                points.stream().mapToDouble(RocCurve.Point::truePositiveRate).toArray()));
      }
    }
    return curves;
  }
}
