package org.sweep4j.engine;

import java.util.List;
import java.util.Map;
import org.sweep4j.config.Loss;
import org.sweep4j.config.Metric;
import org.sweep4j.config.Task;
import org.sweep4j.data.Examples;
import org.sweep4j.data.Matrix;
import org.sweep4j.engine.metric.Metrics;

/**
 * The best prediction that looks at no feature, the same for every row: each class with its share
 * of the training rows, or the mean of their targets. What a network must be better than.
 *
 * @param outputs what a network that predicts so puts out
 * @param metrics those that it is scored by
 */
public record ConstantPrediction(
    String description, Task task, List<Metric> metrics, double[] outputs) {

  /** The prediction for the training rows of {@code preparation}. */
  public static ConstantPrediction of(Preparation preparation) {
    Task task = preparation.dataset().task();
    double[] means = columnMeans(preparation.training().targets());
    return new ConstantPrediction(
        description(preparation, means),
        task,
        preparation.experiment().training().metrics(task),
        preparation.plan().loss() == Loss.HINGE ? signed(means) : means);
  }

  private static double[] columnMeans(Matrix targets) {
    double[] means = new double[targets.columns()];
    for (int row = 0; row < targets.rows(); row++) {
      for (int c = 0; c < means.length; c++) {
        means[c] += targets.get(row, c) / targets.rows();
      }
    }
    return means;
  }

  /** The outputs s that count as probabilities p = σ(2s), from means 2p − 1. */
  private static double[] signed(double[] means) {
    return java.util.Arrays.stream(means).map(m -> 0.5 * Math.log((1 + m) / (1 - m))).toArray();
  }

  private static String description(Preparation preparation, double[] means) {
    if (preparation.dataset().task() == Task.REGRESSION) {
      return "always the mean, %.5g".formatted(means[0]);
    }
    double border = preparation.plan().loss() == Loss.HINGE ? 0 : 0.5;
    int most = means.length == 1 && means[0] >= border ? 1 : 0;
    for (int c = 1; c < means.length; c++) {
      most = means[c] > means[most] ? c : most;
    }
    return "always '%s'".formatted(preparation.dataset().classLabels().get(most));
  }

  /** What it scores on some rows. */
  public Map<Metric, Double> score(Examples examples) {
    int rows = examples.rows();
    Matrix predicted = Matrix.zeros(rows, outputs.length);
    for (int row = 0; row < rows; row++) {
      System.arraycopy(outputs, 0, predicted.values(), row * outputs.length, outputs.length);
    }
    return Metrics.of(task, metrics, predicted, examples.targets());
  }
}
