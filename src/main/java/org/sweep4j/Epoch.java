package org.sweep4j;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sweep4j.config.Metric;
import org.sweep4j.config.Quantity;
import org.sweep4j.engine.EpochRecord;

/**
 * How an epoch of a training went.
 *
 * <pre>{@code
 * experiment.train(epoch -> System.out.println(epoch.number() + ": " + epoch.values().get("loss")));
 * }</pre>
 *
 * @param number how many epochs are done
 * @param learningRate η of the epoch
 * @param values {@code loss}, the metrics of the training rows, and of the validation rows {@code
 *     val_loss}, {@code val_accuracy}, …
 */
public record Epoch(int number, double learningRate, Map<String, Double> values) {
  public Epoch {
    values = Map.copyOf(values);
  }

  static Epoch of(EpochRecord epoch) {
    Map<String, Double> values = new LinkedHashMap<>();
    for (Quantity quantity : Quantity.columns(List.of(Metric.values()), true)) {
      double value = epoch.value(quantity);
      if (!Double.isNaN(value)) {
        values.put(quantity.spelling(), value);
      }
    }
    return new Epoch(epoch.epoch() + 1, epoch.learningRate(), values);
  }
}
