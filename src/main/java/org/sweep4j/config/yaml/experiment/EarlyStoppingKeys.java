package org.sweep4j.config.yaml.experiment;

import java.util.Map;
import java.util.Optional;
import org.sweep4j.config.EarlyStopping;
import org.sweep4j.config.Quantity;
import org.sweep4j.config.yaml.kind.Definitions;
import org.sweep4j.config.yaml.kind.EitherKind;
import org.sweep4j.config.yaml.kind.Fields;
import org.sweep4j.config.yaml.kind.FlagKind;
import org.sweep4j.config.yaml.kind.Key;
import org.sweep4j.config.yaml.kind.Kind;
import org.sweep4j.config.yaml.kind.NumberKind;
import org.sweep4j.config.yaml.kind.Reading;
import org.sweep4j.config.yaml.kind.Section;
import org.sweep4j.config.yaml.kind.Shape;
import org.sweep4j.config.yaml.tree.Tree;

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

  private static final Section<Optional<EarlyStopping>> SECTION =
      Section.of(
          "early_stopping",
          "Ends training when the watched quantity stops improving.",
          EarlyStoppingKeys::earlyStopping,
          MONITOR,
          PATIENCE,
          MIN_DELTA,
          RESTORE_BEST_WEIGHTS);

  /** Empty for {@code false}; {@code true} is all defaults. */
  static final Kind<Optional<EarlyStopping>> KIND =
      new EitherKind<>(Shape.FLAG, new Switch(), Shape.MAPPING, SECTION);

  private EarlyStoppingKeys() {}

  private static Optional<EarlyStopping> earlyStopping(Fields fields) {
    return Optional.of(
        new EarlyStopping(
            fields.get(MONITOR),
            fields.get(PATIENCE),
            fields.get(MIN_DELTA),
            fields.get(RESTORE_BEST_WEIGHTS)));
  }

  /** {@code true} or {@code false} in place of the mapping. */
  private record Switch() implements Kind<Optional<EarlyStopping>> {
    @Override
    public String expected() {
      return "true or false";
    }

    @Override
    public Optional<Optional<EarlyStopping>> read(Tree tree, String path, Reading reading) {
      boolean on = tree instanceof Tree.Scalar scalar && Boolean.TRUE.equals(scalar.value());
      return Optional.of(
          on
              ? Optional.of(new EarlyStopping(Quantity.VALIDATION_LOSS, 10, 0, true))
              : Optional.empty());
    }

    @Override
    public Map<String, Object> schema(Definitions definitions) {
      return Map.of("type", "boolean");
    }
  }
}
