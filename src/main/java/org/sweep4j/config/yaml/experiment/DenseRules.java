package org.sweep4j.config.yaml.experiment;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.sweep4j.config.Activation;
import org.sweep4j.config.ConfigWord;
import org.sweep4j.config.Regularizer;
import org.sweep4j.config.yaml.kind.Fields;
import org.sweep4j.config.yaml.kind.Key;
import org.sweep4j.config.yaml.kind.MisplacedKeys;
import org.sweep4j.config.yaml.kind.ReadOption;
import org.sweep4j.config.yaml.kind.Rule;

/** What must hold between the keys of a dense layer. */
final class DenseRules {
  private DenseRules() {}

  /** The rules for a layer whose activation stands under the given key. */
  static Rule[] of(Key<Activation> activation, Function<Fields, Optional<Integer>> units) {
    return new Rule[] {
      fields -> activationCanBeTrained(fields, activation),
      fields -> alphaBelongsToActivation(fields, activation),
      Rule.notBoth(
          DenseKeys.KERNEL,
          DenseKeys.KERNEL_INITIALIZER,
          "keep kernel for given weights, kernel_initializer for drawn ones"),
      DenseRules::biasIsUsed,
      DenseRules::penaltyOfBiasHasEffect,
      DenseRules::kernelRowsAreEquallyLong,
      fields -> units.apply(fields).ifPresent(number -> sizesFit(fields, number)),
    };
  }

  static void activationCanBeTrained(Fields fields, Key<Activation> activation) {
    boolean step = fields.find(activation).filter(Activation.BINARY_STEP::equals).isPresent();
    if (step && !fields.reading().in(ReadOption.UNTRAINED)) {
      fields.wrong(
          activation,
          "must have a gradient to train by, found binary_step, whose gradient is 0 almost"
              + " everywhere; write sigmoid, its smooth counterpart, or training.epochs: 0 to"
              + " predict with given weights");
    }
  }

  static void alphaBelongsToActivation(Fields fields, Key<Activation> activation) {
    List<String> owners =
        Arrays.stream(Activation.values())
            .filter(Activation::hasAlpha)
            .map(ConfigWord::spelling)
            .toList();
    String chosen =
        fields
            .find(activation)
            .or(() -> Optional.ofNullable(activation.fallback()))
            .map(ConfigWord::spelling)
            .orElse("the default activation");
    if (fields.has(activation) == fields.find(activation).isPresent()) {
      MisplacedKeys.check(fields, activation, chosen, List.of(DenseKeys.ALPHA), key -> owners);
    }
  }

  static void biasIsUsed(Fields fields) {
    if (fields.has(DenseKeys.BIAS) && !fields.get(DenseKeys.USE_BIAS)) {
      fields.wrong(
          DenseKeys.BIAS, "needs use_bias: true, found use_bias: false; remove one of them");
    }
  }

  static void penaltyOfBiasHasEffect(Fields fields) {
    Regularizer penalty = fields.get(DenseKeys.BIAS_REGULARIZER);
    if ((penalty.l1() > 0 || penalty.l2() > 0) && !fields.get(DenseKeys.USE_BIAS)) {
      fields.hasNoEffect(DenseKeys.BIAS_REGULARIZER, "beside use_bias: false");
    }
  }

  static void kernelRowsAreEquallyLong(Fields fields) {
    List<List<Double>> rows = fields.find(DenseKeys.KERNEL).orElse(List.of());
    for (int i = 1; i < rows.size(); i++) {
      if (rows.get(i).size() != rows.get(0).size()) {
        fields.wrongAt(
            "kernel[" + i + "]",
            "must be as long as the first row, %d, found %d numbers; write one number for each"
                + " unit",
            rows.get(0).size(),
            rows.get(i).size());
      }
    }
  }

  static void sizesFit(Fields fields, int units) {
    fields
        .find(DenseKeys.KERNEL)
        .ifPresent(rows -> sizeFits(fields, DenseKeys.KERNEL, "rows of units", rows.get(0), units));
    fields
        .find(DenseKeys.BIAS)
        .ifPresent(numbers -> sizeFits(fields, DenseKeys.BIAS, "units", numbers, units));
    fields
        .find(DenseKeys.ALPHA)
        .filter(numbers -> numbers.size() > 1)
        .ifPresent(numbers -> sizeFits(fields, DenseKeys.ALPHA, "units", numbers, units));
  }

  private static void sizeFits(
      Fields fields, Key<?> key, String noun, List<Double> found, int units) {
    if (found.size() != units) {
      String expected = "must have %s = %d numbers, found %d; change units or %s";
      fields.wrong(key, expected, noun, units, found.size(), key.name());
    }
  }
}
