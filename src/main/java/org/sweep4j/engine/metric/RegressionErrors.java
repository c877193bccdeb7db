package org.sweep4j.engine.metric;

import org.sweep4j.config.Metric;
import org.sweep4j.data.Matrix;

/**
 * Sums over n predictions of a number.
 *
 * @param squares Σ(ŷ − y)²
 * @param absolutes Σ|ŷ − y|
 * @param spread Σ(y − ȳ)²
 */
record RegressionErrors(int count, double squares, double absolutes, double spread) {

  static RegressionErrors of(Matrix outputs, Matrix targets) {
    int count = outputs.values().length;
    double mean = 0;
    for (double target : targets.values()) {
      mean += target / count;
    }
    double squares = 0;
    double absolutes = 0;
    double spread = 0;
    for (int i = 0; i < count; i++) {
      double error = outputs.values()[i] - targets.values()[i];
      squares += error * error;
      absolutes += Math.abs(error);
      spread += (targets.values()[i] - mean) * (targets.values()[i] - mean);
    }
    return new RegressionErrors(count, squares, absolutes, spread);
  }

  /** R² = 1 − Σ(ŷ − y)² / Σ(y − ȳ)²; of constant targets 1 if all are met, else 0. */
  double value(Metric metric) {
    return switch (metric) {
      case MSE -> squares / count;
      case RMSE -> Math.sqrt(squares / count);
      case MAE -> absolutes / count;
      case R2 -> spread > 0 ? 1 - squares / spread : squares == 0 ? 1 : 0;
      case ACCURACY, PRECISION, RECALL, F1, ROC_AUC, LOG_LOSS ->
          throw new IllegalArgumentException(
              metric.spelling() + " needs a classification, found a regression");
    };
  }
}
