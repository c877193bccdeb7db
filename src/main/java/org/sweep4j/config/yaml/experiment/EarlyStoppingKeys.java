package org.sweep4j.config.yaml.experiment;

import java.util.Optional;
import org.sweep4j.config.EarlyStopping;
import org.sweep4j.config.Quantity;
import org.sweep4j.config.yaml.kind.Fields;
import org.sweep4j.config.yaml.kind.FlagKind;
import org.sweep4j.config.yaml.kind.Key;
import org.sweep4j.config.yaml.kind.Kind;
import org.sweep4j.config.yaml.kind.NumberKind;
import org.sweep4j.config.yaml.kind.OrFalse;
import org.sweep4j.config.yaml.kind.Section;

/** {@code training.early_stopping}: a mapping, or {@code false} for none. */
final class EarlyStoppingKeys {
  private static final Key<Quantity> MONITOR =
      Key.<Quantity>of("monitor", new QuantityKind(), "What is watched: val_loss, val_accuracy, ….")
          .orElse(Quantity.VALIDATION_LOSS);
  private static final Key<Integer> PATIENCE =
      Key.<Integer>of(
              "patience",
              NumberKind.whole(EarlyStopping.PATIENCE),
              "Epochs without improvement after which training ends.")
          .orElse(10);
  private static final Key<Double> MIN_DELTA =
      Key.<Double>of(
              "min_delta",
              NumberKind.real(EarlyStopping.MIN_DELTA),
              "The least change that counts as an improvement.")
          .orElse(0.0);
  private static final Key<Boolean> RESTORE_BEST_WEIGHTS =
      Key.<Boolean>of(
              "restore_best_weights",
              new FlagKind(),
              "Whether the weights of the best epoch are put back at the end.")
          .orElse(true);

  private static final Section<EarlyStopping> SECTION =
      Section.of(
          "early_stopping",
          "Ends training when the watched quantity stops improving.",
          EarlyStoppingKeys::earlyStopping,
          MONITOR.from(EarlyStopping::monitor),
          PATIENCE.from(EarlyStopping::patience),
          MIN_DELTA.from(EarlyStopping::minDelta),
          RESTORE_BEST_WEIGHTS.from(EarlyStopping::restoreBestWeights));

  /** Empty for {@code false}; {@code true} is all defaults. */
  static final Kind<Optional<EarlyStopping>> KIND = new OrFalse<>(SECTION);

  private EarlyStoppingKeys() {}

  private static EarlyStopping earlyStopping(Fields fields) {
    return new EarlyStopping(
        fields.get(MONITOR),
        fields.get(PATIENCE),
        fields.get(MIN_DELTA),
        fields.get(RESTORE_BEST_WEIGHTS));
  }
}
