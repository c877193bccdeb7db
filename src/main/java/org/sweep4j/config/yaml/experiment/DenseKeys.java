package org.sweep4j.config.yaml.experiment;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.sweep4j.config.Activation;
import org.sweep4j.config.DenseSettings;
import org.sweep4j.config.Initializer;
import org.sweep4j.config.Range;
import org.sweep4j.config.Regularizer;
import org.sweep4j.config.yaml.kind.EitherKind;
import org.sweep4j.config.yaml.kind.Fields;
import org.sweep4j.config.yaml.kind.Key;
import org.sweep4j.config.yaml.kind.ListKind;
import org.sweep4j.config.yaml.kind.Mapped;
import org.sweep4j.config.yaml.kind.NumberKind;
import org.sweep4j.config.yaml.kind.Section;
import org.sweep4j.config.yaml.kind.Shape;
import org.sweep4j.config.yaml.kind.ValueKind;

/** The keys that hidden and output layers have in common. */
final class DenseKeys {
  private static final ValueKind<Double> WEIGHT = NumberKind.real(Range.FINITE);
  private static final ListKind<Double> WEIGHTS = ListKind.notEmpty("numbers", WEIGHT);

  static final Key<Boolean> USE_BIAS = Key.flag("use_bias", true).doc("Whether units have a bias.");
  static final Key<Initializer> KERNEL_INITIALIZER =
      Key.word("kernel_initializer", Initializer.class)
          .doc("How initial weights are drawn, Keras names; default: the model's.");
  static final Key<List<List<Double>>> KERNEL =
      Key.of("kernel", ListKind.notEmpty("rows", WEIGHTS))
          .doc("Initial weights: one row for each input, one number for each unit.");
  static final Key<List<Double>> BIAS =
      Key.of("bias", WEIGHTS).doc("Initial biases, one for each unit.");
  static final Key<List<Double>> ALPHA =
      Key.of(
              "alpha",
              new EitherKind<List<Double>>(
                  Shape.NUMBER,
                  new Mapped<>(WEIGHT, List::of, numbers -> numbers.get(0)),
                  Shape.LIST,
                  WEIGHTS,
                  numbers -> numbers.size() == 1))
          .doc(
              "Slope of prelu (initial; default 0.25) or leaky_relu (0.01), scale of elu (1): one"
                  + " number, or one for each unit.");
  static final Key<Regularizer> BIAS_REGULARIZER = regularizer("bias", "biases");
  private static final Key<Double> MAX_NORM =
      Key.real("max_norm", DenseSettings.MAX_NORM)
          .doc("Largest norm of a unit's incoming weights.")
          .needed("max_norm: 3");
  private static final Key<Double> KERNEL_CONSTRAINT =
      Key.of(
              "kernel_constraint",
              Section.of(
                  "constraint",
                  "A limit on weights, kept after every update.",
                  fields -> fields.get(MAX_NORM),
                  MAX_NORM.from(norm -> norm)))
          .doc("A limit on the layer's weights.");

  private DenseKeys() {}

  private static Key<Regularizer> regularizer(String what, String penalised) {
    return Key.<Regularizer>of(what + "_regularizer", RegularizerKeys.SECTION)
        .doc("Penalty on the layer's " + penalised + ".")
        .orElse(Regularizer.NONE);
  }

  /**
   * The settings, as keys of a layer whose activation stands under the given key.
   *
   * @param units their number; absent if it follows from the target, or layers differ
   */
  static Section<DenseSettings> settings(
      Key<Activation> activation, Function<Fields, Optional<Integer>> units) {
    return Section.ofRecord(
            DenseSettings.class,
            "settings",
            "What hidden and output layers have in common.",
            USE_BIAS,
            KERNEL_INITIALIZER.optional(),
            KERNEL.optional(),
            BIAS.optional(),
            ALPHA.optional(),
            regularizer("kernel", "weights"),
            BIAS_REGULARIZER,
            regularizer("activity", "outputs"),
            Key.optionalDouble(KERNEL_CONSTRAINT))
        .where(DenseRules.of(activation, units));
  }
}
