package org.sweep4j.config.yaml.experiment;

import java.util.List;
import java.util.Optional;
import org.sweep4j.config.EarlyStopping;
import org.sweep4j.config.NearMiss;
import org.sweep4j.config.Quantity;
import org.sweep4j.config.yaml.kind.Key;
import org.sweep4j.config.yaml.kind.Kind;
import org.sweep4j.config.yaml.kind.OrFalse;
import org.sweep4j.config.yaml.kind.Schema;
import org.sweep4j.config.yaml.kind.Section;
import org.sweep4j.config.yaml.kind.ValueKind;

/** {@code training.early_stopping}: a mapping, or {@code false} for none. */
final class EarlyStoppingKeys {
  /** Empty for {@code false}; {@code true} is all defaults. */
  static final Kind<Optional<EarlyStopping>> KIND =
      new OrFalse<>(
          Section.ofRecord(
              EarlyStopping.class,
              "early_stopping",
              "Ends training when the watched quantity stops improving.",
              Key.of("monitor", quantity())
                  .doc("What is watched: val_loss, val_accuracy, ….")
                  .orElse(Quantity.VALIDATION_LOSS),
              Key.whole("patience", EarlyStopping.PATIENCE, 10)
                  .doc("Epochs without improvement after which training ends."),
              Key.real("min_delta", EarlyStopping.MIN_DELTA, 0)
                  .doc("The least change that counts as an improvement."),
              Key.flag("restore_best_weights", true)
                  .doc("Whether the weights of the best epoch are put back at the end.")));

  private EarlyStoppingKeys() {}

  /** A column of the history. */
  private static ValueKind<Quantity> quantity() {
    List<String> names = Quantity.spellings(metric -> true);
    return ValueKind.scalar(
            "loss or a metric, with or without val_ before it",
            scalar -> Quantity.find(scalar.text()).orElse(null),
            Quantity::spelling,
            Schema.type("string").and("examples", names))
        .advising(scalar -> NearMiss.advice(scalar.text(), names));
  }
}
