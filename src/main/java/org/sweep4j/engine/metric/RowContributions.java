package org.sweep4j.engine.metric;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.sweep4j.config.Loss;
import org.sweep4j.config.Metric;
import org.sweep4j.config.Task;
import org.sweep4j.data.Matrix;

/**
 * What each row adds to a score: numbers c whose mean is the score exactly, so that the score of
 * other rows is estimated by the mean of theirs.
 *
 * <p>Of a score S(x̄) that is a function of a mean over rows, cᵢ = S + S′(x̄)·(xᵢ − x̄): exact for
 * accuracy, losses, MSE and MAE, to first order for RMSE and R². The others are taken apart by the
 * jackknife, cᵢ = S + (n − 1)·(mean of S₋ⱼ − S₋ᵢ), with S₋ᵢ the score without row i (Efron, Ann.
 * Statist. 7, 1979).
 *
 * @param metric absent: the loss; penalties are in every row's share alike
 * @param outputs [rows, outputs], activations of the output layer
 * @param targets [rows, outputs]
 * @param score of these rows
 */
public record RowContributions(
    Task task, Optional<Metric> metric, Loss loss, Matrix outputs, Matrix targets, double score) {
  /** The jackknife computes the score of each row's others: quadratic in the rows. */
  private static final int MOST_JACKKNIFED = 300;

  private static final double CLIP = 1e-7;

  /** Empty where the rows are too many, or the score has no value without one of them. */
  public Optional<double[]> values() {
    double[] contributions = metric.map(this::ofMetric).orElseGet(() -> around(1, this::loss));
    return Arrays.stream(contributions).allMatch(Double::isFinite)
            && contributions.length == targets.rows()
        ? Optional.of(contributions)
        : Optional.empty();
  }

  private double[] ofMetric(Metric wanted) {
    return switch (wanted) {
      case ACCURACY -> {
        ClassPredictions classes = ClassPredictions.of(outputs, targets);
        yield around(1, row -> classes.predicted(row) == classes.truth()[row] ? 1 : 0);
      }
      case LOG_LOSS -> {
        ClassPredictions classes = ClassPredictions.of(outputs, targets);
        yield around(1, classes::logLoss);
      }
      case MAE -> around(1, row -> Math.abs(error(row)));
      case MSE -> around(1, this::square);
      case RMSE -> around(score > 0 ? 1 / (2 * score) : 0, this::square);
      case R2 -> ofDetermination();
      case PRECISION, RECALL, F1, ROC_AUC -> jackknife(wanted);
    };
  }

  private double error(int row) {
    return outputs.get(row, 0) - targets.get(row, 0);
  }

  private double square(int row) {
    return error(row) * error(row);
  }

  /** Of 1 − mean e² / mean d², with d the distance of a target from their mean. */
  private double[] ofDetermination() {
    double center = Arrays.stream(targets.values()).average().orElse(0);
    IntToDoubleFunction distance = row -> Math.pow(targets.get(row, 0) - center, 2);
    double spread = IntStream.range(0, targets.rows()).mapToDouble(distance).average().orElse(0);
    return around(
        spread > 0 ? -1 / spread : 0,
        row -> square(row) - (1 - score) * distance.applyAsDouble(row));
  }

  /** score + slope · (x − mean of x). */
  private double[] around(double slope, IntToDoubleFunction x) {
    double[] values = IntStream.range(0, targets.rows()).mapToDouble(x).toArray();
    double mean = Arrays.stream(values).sum() / values.length;
    return Arrays.stream(values).map(value -> score + slope * (value - mean)).toArray();
  }

  private double loss(int row) {
    double sum = 0;
    for (int unit = 0; unit < targets.columns(); unit++) {
      sum += loss(outputs.get(row, unit), targets.get(row, unit));
    }
    return loss == Loss.HALF_SSE || loss == Loss.CATEGORICAL_CROSSENTROPY
        ? sum
        : sum / targets.columns();
  }

  private double loss(double output, double target) {
    double p = Math.min(Math.max(output, CLIP), 1 - CLIP);
    return switch (loss) {
      case CATEGORICAL_CROSSENTROPY -> -target * Math.log(p);
      case BINARY_CROSSENTROPY -> -(target * Math.log(p) + (1 - target) * Math.log(1 - p));
      case MSE -> (output - target) * (output - target);
      case HALF_SSE -> (output - target) * (output - target) / 2;
      case MAE -> Math.abs(output - target);
      case HINGE -> Math.max(0, 1 - target * output);
    };
  }

  private double[] jackknife(Metric wanted) {
    int rows = targets.rows();
    if (rows > MOST_JACKKNIFED) {
      return new double[0];
    }
    return around(1, row -> -(rows - 1) * without(row, wanted));
  }

  private double without(int left, Metric wanted) {
    int[] others = IntStream.range(0, targets.rows()).filter(row -> row != left).toArray();
    return Metrics.of(task, List.of(wanted), outputs.select(others), targets.select(others))
        .getOrDefault(wanted, Double.NaN);
  }
}
