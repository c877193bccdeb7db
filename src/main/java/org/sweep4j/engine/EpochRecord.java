package org.sweep4j.engine;

import java.util.Map;
import java.util.Optional;
import org.sweep4j.config.Metric;
import org.sweep4j.config.Quantity;

/**
 * One line of the history.
 *
 * @param epoch counted from 0
 * @param learningRate η of the epoch
 * @param loss mean over the epoch's batches of the loss before each update, dropout on, penalties
 *     included, as in Keras
 * @param training metrics of the training rows after the epoch; empty where not tracked
 * @param validation of the validation rows after the epoch; absent where not tracked
 * @param gradientNorms Euclidean norm of each dense layer's kernel gradient at the epoch's first
 *     batch; empty where not tracked
 */
public record EpochRecord(
    int epoch,
    double learningRate,
    double loss,
    Map<Metric, Double> training,
    Optional<Evaluation> validation,
    double[] gradientNorms,
    double seconds) {

  /** The value of a column; NaN where it was not tracked. */
  public double value(Quantity quantity) {
    if (quantity.validation()) {
      return validation.map(evaluation -> evaluation.value(quantity.metric())).orElse(Double.NaN);
    }
    return quantity.metric().map(m -> training.getOrDefault(m, Double.NaN)).orElse(loss);
  }
}
