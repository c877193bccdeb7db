package org.sweep4j.engine.metric;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.sweep4j.config.Metric;
import org.sweep4j.config.Task;
import org.sweep4j.data.Matrix;

/** Computes the metrics of an experiment. */
public final class Metrics {
  private Metrics() {}

  /**
   * The wanted metrics.
   *
   * @param outputs [rows, outputs], activations of the output layer
   * @param targets [rows, outputs], as {@link org.sweep4j.data.Examples} has them
   * @return in the order of {@link Metric}
   */
  public static Map<Metric, Double> of(
      Task task, List<Metric> wanted, Matrix outputs, Matrix targets) {
    Map<Metric, Double> values = new EnumMap<>(Metric.class);
    if (wanted.isEmpty()) {
      return values;
    }
    if (task == Task.REGRESSION) {
      RegressionErrors errors = RegressionErrors.of(outputs, targets);
      wanted.forEach(metric -> values.put(metric, errors.value(metric)));
    } else {
      ClassPredictions predictions = ClassPredictions.of(outputs, targets);
      Confusion confusion = Confusion.of(predictions);
      wanted.forEach(metric -> values.put(metric, value(metric, predictions, confusion)));
    }
    return values;
  }

  private static double value(Metric metric, ClassPredictions predictions, Confusion confusion) {
    return switch (metric) {
      case ACCURACY -> confusion.accuracy();
      case PRECISION -> confusion.precision();
      case RECALL -> confusion.recall();
      case F1 -> confusion.f1();
      case ROC_AUC -> RocCurve.areaUnderCurve(predictions);
      case LOG_LOSS -> predictions.logLoss();
      case MSE, RMSE, MAE, R2 ->
          throw new IllegalArgumentException(
              metric.spelling() + " needs a regression, found a classification");
    };
  }
}
