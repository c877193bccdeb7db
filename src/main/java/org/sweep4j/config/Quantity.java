package org.sweep4j.config;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * A column of the history: the loss or a metric, on training or validation rows. Written {@code
 * loss}, {@code accuracy}, {@code val_loss}, {@code val_accuracy}, ….
 *
 * @param metric absent: the loss
 */
public record Quantity(boolean validation, Optional<Metric> metric) {
  private static final String PREFIX = "val_";

  public static final Quantity VALIDATION_LOSS = new Quantity(true, Optional.empty());

  /** The quantity that {@code word} names; {@code val_acc} and the like are understood. */
  public static Optional<Quantity> find(String word) {
    boolean validation = word.startsWith(PREFIX) || word.startsWith("validation_");
    String rest = validation ? word.substring(word.indexOf('_') + 1) : word;
    if (rest.equals("loss")) {
      return Optional.of(new Quantity(validation, Optional.empty()));
    }
    return ConfigWord.find(Metric.class, rest)
        .map(metric -> new Quantity(validation, Optional.of(metric)));
  }

  /**
   * The columns of a history: the loss and each metric, first on training, then on validation rows.
   */
  public static List<Quantity> columns(List<Metric> metrics, boolean withValidation) {
    List<Quantity> columns = new ArrayList<>();
    for (boolean validation : withValidation ? List.of(false, true) : List.of(false)) {
      columns.add(new Quantity(validation, Optional.empty()));
      metrics.forEach(metric -> columns.add(new Quantity(validation, Optional.of(metric))));
    }
    return List.copyOf(columns);
  }

  /** The words for the loss and some metrics, on training and on validation rows. */
  public static List<String> spellings(Predicate<Metric> wanted) {
    List<Metric> metrics = Arrays.stream(Metric.values()).filter(wanted).toList();
    return columns(metrics, true).stream().map(Quantity::spelling).toList();
  }

  public String spelling() {
    return (validation ? PREFIX : "") + metric.map(ConfigWord::spelling).orElse("loss");
  }

  public Goal goal() {
    return metric.map(Metric::goal).orElse(Goal.MINIMIZE);
  }
}
