package org.sweep4j.config;

import java.util.Optional;

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
    return Spelled.find(Metric.class, rest)
        .map(metric -> new Quantity(validation, Optional.of(metric)));
  }

  public String spelling() {
    return (validation ? PREFIX : "") + metric.map(Spelled::spelling).orElse("loss");
  }

  public Goal goal() {
    return metric.map(Metric::goal).orElse(Goal.MINIMIZE);
  }
}
