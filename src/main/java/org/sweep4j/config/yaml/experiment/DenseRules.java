package org.sweep4j.config.yaml.experiment;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.sweep4j.config.Activation;
import org.sweep4j.config.Spelled;
import org.sweep4j.config.yaml.kind.Belonging;
import org.sweep4j.config.yaml.kind.Circumstance;
import org.sweep4j.config.yaml.kind.Fields;
import org.sweep4j.config.yaml.kind.Key;
import org.sweep4j.config.yaml.kind.Rule;
import org.sweep4j.config.yaml.tree.Place;
import org.sweep4j.config.yaml.tree.Tree;

/** What must hold between the keys of a dense layer. */
final class DenseRules {
  private DenseRules() {}

  /** The rules for a layer whose activation and number of units stand under the given keys. */
  static Rule[] of(Key<Activation> activation, Optional<Key<Integer>> units) {
    return new Rule[] {
      fields -> activationCanBeTrained(fields, activation),
      fields -> alphaBelongsToActivation(fields, activation),
      Rule.notBoth(
          DenseKeys.KERNEL,
          DenseKeys.KERNEL_INITIALIZER,
          "keep kernel for given weights, kernel_initializer for drawn ones"),
      DenseRules::biasIsUsed,
      DenseRules::kernelRowsAreEquallyLong,
      fields -> units.flatMap(fields::find).ifPresent(number -> sizesFit(fields, number)),
    };
  }

  static void activationCanBeTrained(Fields fields, Key<Activation> activation) {
    if (fields.reading().in(Circumstance.UNTRAINED)) {
      return;
    }
    if (fields.find(activation).filter(Activation.BINARY_STEP::equals).isPresent()) {
      fields.problem(
          activation,
          fields.path(activation)
              + " must have a gradient to train by, found binary_step, whose gradient is 0 almost"
              + " everywhere; write sigmoid, its smooth counterpart, or training.epochs: 0 to"
              + " predict with given weights");
    }
  }

  static void alphaBelongsToActivation(Fields fields, Key<Activation> activation) {
    List<String> owners =
        Arrays.stream(Activation.values())
            .filter(Activation::hasAlpha)
            .map(Spelled::spelling)
            .toList();
    String chosen =
        fields
            .find(activation)
            .or(() -> Optional.ofNullable(activation.fallback()))
            .map(Spelled::spelling)
            .orElse("the default activation");
    if (fields.has(activation) == fields.find(activation).isPresent()) {
      Belonging.check(fields, activation, chosen, List.of(DenseKeys.ALPHA), key -> owners);
    }
  }

  static void biasIsUsed(Fields fields) {
    if (fields.has(DenseKeys.BIAS) && !fields.get(DenseKeys.USE_BIAS)) {
      fields.problem(
          DenseKeys.BIAS,
          fields.path(DenseKeys.BIAS)
              + " needs use_bias: true, found use_bias: false; remove one of them");
    }
  }

  static void kernelRowsAreEquallyLong(Fields fields) {
    fields
        .find(DenseKeys.KERNEL)
        .ifPresent(
            rows -> {
              int wanted = rows.get(0).size();
              for (int i = 1; i < rows.size(); i++) {
                int found = rows.get(i).size();
                if (found != wanted) {
                  fields
                      .reading()
                      .problems()
                      .add(
                          rowPlace(fields, i),
                          fields.path(DenseKeys.KERNEL)
                              + "["
                              + i
                              + "] must be as long as the first row, "
                              + wanted
                              + ", found "
                              + found
                              + " numbers; write one number for each unit");
                }
              }
            });
  }

  private static Place rowPlace(Fields fields, int row) {
    Tree kernel = fields.tree(DenseKeys.KERNEL).orElseThrow();
    return kernel instanceof Tree.Sequence rows ? rows.items().get(row).place() : kernel.place();
  }

  static void sizesFit(Fields fields, int units) {
    fields
        .find(DenseKeys.KERNEL)
        .ifPresent(rows -> sizeFits(fields, DenseKeys.KERNEL, "rows", rows.get(0).size(), units));
    fields
        .find(DenseKeys.BIAS)
        .ifPresent(biases -> sizeFits(fields, DenseKeys.BIAS, "numbers", biases.size(), units));
    fields
        .find(DenseKeys.ALPHA)
        .filter(slopes -> slopes.size() > 1)
        .ifPresent(slopes -> sizeFits(fields, DenseKeys.ALPHA, "numbers", slopes.size(), units));
  }

  private static void sizeFits(Fields fields, Key<?> key, String noun, int found, int units) {
    if (found != units) {
      String what = noun.equals("rows") ? " must have rows of units = " : " must have units = ";
      fields.problem(
          key,
          fields.path(key)
              + what
              + units
              + " numbers, found "
              + found
              + "; change units or "
              + key.name());
    }
  }
}
