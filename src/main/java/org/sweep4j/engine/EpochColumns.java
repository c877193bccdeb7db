package org.sweep4j.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import org.sweep4j.config.Metric;
import org.sweep4j.config.Quantity;

/**
 * A history as arrays with one number an epoch; no bit is lost, and nothing that was not tracked.
 */
final class EpochColumns {
  private static final String PREFIX = "history ";
  private static final String RATE = PREFIX + "learning_rate";
  private static final String SECONDS = PREFIX + "seconds";
  private static final String VALIDATED = PREFIX + "validated";
  private static final String GRADIENTS = PREFIX + "gradient_norms";

  private EpochColumns() {}

  static void write(List<EpochRecord> epochs, NamedArrays content) {
    Map<String, double[]> arrays = content.arrays();
    arrays.put(RATE, column(epochs, EpochRecord::learningRate));
    arrays.put(SECONDS, column(epochs, EpochRecord::seconds));
    arrays.put(VALIDATED, column(epochs, epoch -> epoch.validation().isPresent() ? 1 : 0));
    for (Quantity quantity : Quantity.columns(List.of(Metric.values()), true)) {
      if (epochs.stream().anyMatch(epoch -> measured(epoch, quantity))) {
        arrays.put(name(quantity), column(epochs, epoch -> epoch.value(quantity)));
      }
    }
    arrays.put(
        GRADIENTS,
        epochs.stream()
            .map(EpochRecord::gradientNorms)
            .flatMapToDouble(DoubleStream::of)
            .toArray());
  }

  private static double[] column(List<EpochRecord> epochs, ToDoubleFunction<EpochRecord> value) {
    return epochs.stream().mapToDouble(value).toArray();
  }

  private static String name(Quantity quantity) {
    return PREFIX + quantity.spelling();
  }

  private static boolean measured(EpochRecord epoch, Quantity quantity) {
    Optional<Map<Metric, Double>> metrics =
        quantity.validation()
            ? epoch.validation().map(Evaluation::metrics)
            : Optional.of(epoch.training());
    return metrics.isPresent() && quantity.metric().map(metrics.get()::containsKey).orElse(true);
  }

  /**
   * @throws IllegalArgumentException if the columns have not one length
   */
  static List<EpochRecord> read(NamedArrays content) {
    int count = content.array(RATE).length;
    double[] gradients = content.array(GRADIENTS);
    int layers = count == 0 ? 0 : gradients.length / count;
    content.array(GRADIENTS, count * layers);
    List<EpochRecord> epochs = new ArrayList<>();
    for (int epoch = 0; epoch < count; epoch++) {
      boolean validated = content.array(VALIDATED, count)[epoch] != 0;
      epochs.add(
          new EpochRecord(
              epoch,
              content.array(RATE)[epoch],
              value(content, new Quantity(false, Optional.empty()), count, epoch),
              metrics(content, false, count, epoch),
              validated ? Optional.of(evaluation(content, count, epoch)) : Optional.empty(),
              Arrays.copyOfRange(gradients, epoch * layers, (epoch + 1) * layers),
              content.array(SECONDS, count)[epoch]));
    }
    return epochs;
  }

  private static double value(NamedArrays content, Quantity quantity, int count, int epoch) {
    return content.array(name(quantity), count)[epoch];
  }

  private static Evaluation evaluation(NamedArrays content, int count, int epoch) {
    return new Evaluation(
        value(content, Quantity.VALIDATION_LOSS, count, epoch),
        metrics(content, true, count, epoch));
  }

  private static Map<Metric, Double> metrics(
      NamedArrays content, boolean validation, int count, int epoch) {
    Map<Metric, Double> metrics = new EnumMap<>(Metric.class);
    for (Metric metric : Metric.values()) {
      Quantity quantity = new Quantity(validation, Optional.of(metric));
      if (content.arrays().containsKey(name(quantity))) {
        metrics.put(metric, value(content, quantity, count, epoch));
      }
    }
    return metrics;
  }
}
