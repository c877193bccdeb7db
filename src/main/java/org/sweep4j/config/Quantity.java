package org.sweep4j.config;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A column of the history: the loss or a metric, on training or validation rows. Written {@code
 * loss}, {@code accuracy}, {@code val_loss}, {@code val_accuracy}, ….
 *
 * @param metric absent: the loss
 */
public record Quantity(boolean validation, Optional<Metric> metric) {
  private static final String PREFIX = "val_";
  private static final Pattern SPELLED =
      Pattern.compile(
          "(epoch[/_. ])?((?<validation>(val|valid|validation|eval)[/_. -])|train(ing)?[/_."
              + " -])?(?<rest>.+)");

  public static final Quantity VALIDATION_LOSS = new Quantity(true, Optional.empty());

  /**
   * The quantity that {@code word} names; {@code val_acc}, {@code validation/accuracy}, {@code
   * epoch/val_loss} and the like are understood.
   */
  public static Optional<Quantity> find(String word) {
    Matcher parts = SPELLED.matcher(word.strip());
    if (!parts.matches()) {
      return Optional.empty();
    }
    boolean validation = parts.group("validation") != null;
    String rest = parts.group("rest");
    if (rest.equals("loss")) {
      return Optional.of(new Quantity(validation, Optional.empty()));
    }
    return ConfigWord.find(Metric.class, rest)
        .map(metric -> new Quantity(validation, Optional.of(metric)));
  }

  /** Whether {@code word} names a score of the test rows, which no choice may look at. */
  public static boolean isOfTestRows(String word) {
    return word.matches("(epoch[/_. ])?test[/_. -].*");
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
