package org.sweep4j.config.yaml.sweep;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import org.sweep4j.config.Range;
import org.sweep4j.config.Space;
import org.sweep4j.config.yaml.kind.AnyKind;
import org.sweep4j.config.yaml.kind.Fields;
import org.sweep4j.config.yaml.kind.Key;
import org.sweep4j.config.yaml.kind.ListKind;
import org.sweep4j.config.yaml.kind.NumberKind;
import org.sweep4j.config.yaml.kind.Section;
import org.sweep4j.config.yaml.kind.WordKind;
import org.sweep4j.config.yaml.tree.Tree;

/** One entry of {@code parameters} in a sweep file. */
final class SpaceKeys {
  static final Key<Distribution> DISTRIBUTION =
      Key.of(
          "distribution",
          new WordKind<>(List.of(Distribution.values()), true),
          "Default: inferred from value, values, or min and max.");
  static final Key<Tree> VALUE = Key.of("value", new AnyKind(), "The only value.");
  static final Key<List<Tree>> VALUES =
      Key.of("values", ListKind.notEmpty("values", new AnyKind()), "One of these.");
  static final Key<List<Double>> PROBABILITIES =
      Key.of(
          "probabilities",
          ListKind.notEmpty("numbers", NumberKind.real(Space.Categorical.PROBABILITY)),
          "One for each of values, with sum 1.");
  static final Key<Number> MIN = number("min", Range.FINITE, "Lower bound.");
  static final Key<Number> MAX = number("max", Range.FINITE, "Upper bound.");
  static final Key<Number> MU = number("mu", Range.FINITE, "Mean; default 0.");
  static final Key<Number> SIGMA =
      number("sigma", Space.Normal.SIGMA, "Standard deviation; default 1.");
  static final Key<Number> A = number("a", Space.Beta.SHAPE, "First shape; default 1.");
  static final Key<Number> B = number("b", Space.Beta.SHAPE, "Second shape; default 1.");
  static final Key<Number> Q = number("q", Space.Quantized.Q, "Step; default 1.");
  static final Key<SortedMap<String, Space>> PARAMETERS =
      Key.of("parameters", new ParametersKind(), "Parameters within this one.");
  private static final List<Key<?>> ALL =
      List.of(VALUE, VALUES, PROBABILITIES, MIN, MAX, MU, SIGMA, A, B, Q, PARAMETERS);

  static final Section<Space> SECTION =
      Section.of(
              "parameter",
              "The values a parameter may take, as Weights & Biases describes them.",
              SpaceKeys::space,
              DISTRIBUTION,
              VALUE,
              VALUES,
              PROBABILITIES,
              MIN,
              MAX,
              MU,
              SIGMA,
              A,
              B,
              Q,
              PARAMETERS)
          .where(
              SpaceRules::keysBelongTogether,
              SpaceRules::minIsLessThanMax,
              SpaceRules::boundsAreWhole,
              SpaceRules::logarithmsExist,
              SpaceRules::exponentsAreDeprecated,
              SpaceRules::probabilitiesFitValues);

  private SpaceKeys() {}

  private static Key<Number> number(String name, Range range, String doc) {
    return Key.of(name, NumberKind.asWritten(range), doc);
  }

  static List<Key<?>> all() {
    return ALL;
  }

  /** The distribution that is named, or inferred as W&amp;B does; empty for nested parameters. */
  static Optional<Distribution> distribution(Fields fields) {
    if (fields.has(DISTRIBUTION)) {
      return fields.find(DISTRIBUTION);
    }
    if (fields.has(VALUE)) {
      return Optional.of(Distribution.CONSTANT);
    }
    if (fields.has(VALUES)) {
      return Optional.of(
          fields.has(PROBABILITIES)
              ? Distribution.CATEGORICAL_W_PROBABILITIES
              : Distribution.CATEGORICAL);
    }
    if (fields.has(MIN) && fields.has(MAX)) {
      boolean whole =
          fields.find(MIN).orElse(0L) instanceof Long
              && fields.find(MAX).orElse(0L) instanceof Long;
      return Optional.of(whole ? Distribution.INT_UNIFORM : Distribution.UNIFORM);
    }
    return Optional.empty();
  }

  private static Space space(Fields fields) {
    Optional<Distribution> distribution = distribution(fields);
    if (distribution.isEmpty()) {
      return new Space.Nested(fields.get(PARAMETERS));
    }
    Space space = space(distribution.get(), fields);
    return distribution.get().isQuantized()
        ? new Space.Quantized((Space.Continuous) space, number(fields, Q, 1))
        : space;
  }

  private static Space space(Distribution distribution, Fields fields) {
    return switch (distribution) {
      case CONSTANT -> new Space.Constant(fields.get(VALUE).value());
      case CATEGORICAL, CATEGORICAL_W_PROBABILITIES ->
          new Space.Categorical(values(fields), fields.find(PROBABILITIES));
      case UNIFORM, Q_UNIFORM -> new Space.Uniform(min(fields), max(fields));
      case INT_UNIFORM ->
          new Space.IntUniform(fields.get(MIN).longValue(), fields.get(MAX).longValue());
      case LOG_UNIFORM_VALUES, Q_LOG_UNIFORM_VALUES, INV_LOG_UNIFORM_VALUES ->
          new Space.LogUniform(min(fields), max(fields));
      case LOG_UNIFORM, Q_LOG_UNIFORM ->
          new Space.LogUniform(Math.exp(min(fields)), Math.exp(max(fields)));
      case INV_LOG_UNIFORM -> new Space.LogUniform(Math.exp(-max(fields)), Math.exp(-min(fields)));
      case NORMAL, Q_NORMAL -> new Space.Normal(number(fields, MU, 0), number(fields, SIGMA, 1));
      case LOG_NORMAL, Q_LOG_NORMAL ->
          new Space.LogNormal(number(fields, MU, 0), number(fields, SIGMA, 1));
      case BETA, Q_BETA -> new Space.Beta(number(fields, A, 1), number(fields, B, 1));
    };
  }

  private static List<@Nullable Object> values(Fields fields) {
    List<@Nullable Object> values = new ArrayList<>();
    fields.get(VALUES).forEach(tree -> values.add(tree.value()));
    return values;
  }

  private static double min(Fields fields) {
    return fields.get(MIN).doubleValue();
  }

  private static double max(Fields fields) {
    return fields.get(MAX).doubleValue();
  }

  private static double number(Fields fields, Key<Number> key, double fallback) {
    return fields.find(key).map(Number::doubleValue).orElse(fallback);
  }
}
