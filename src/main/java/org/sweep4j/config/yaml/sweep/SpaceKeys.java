package org.sweep4j.config.yaml.sweep;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.sweep4j.config.Range;
import org.sweep4j.config.Space;
import org.sweep4j.config.Space.Beta;
import org.sweep4j.config.Space.Categorical;
import org.sweep4j.config.Space.Constant;
import org.sweep4j.config.Space.Continuous;
import org.sweep4j.config.Space.IntUniform;
import org.sweep4j.config.Space.LogNormal;
import org.sweep4j.config.Space.LogUniform;
import org.sweep4j.config.Space.Nested;
import org.sweep4j.config.Space.Normal;
import org.sweep4j.config.Space.Quantized;
import org.sweep4j.config.Space.Uniform;
import org.sweep4j.config.yaml.kind.Family;
import org.sweep4j.config.yaml.kind.Fields;
import org.sweep4j.config.yaml.kind.Key;
import org.sweep4j.config.yaml.kind.ListKind;
import org.sweep4j.config.yaml.kind.MapKind;
import org.sweep4j.config.yaml.kind.NumberKind;
import org.sweep4j.config.yaml.kind.Section;
import org.sweep4j.config.yaml.kind.ValueKind;
import org.sweep4j.config.yaml.kind.Variant;
import org.sweep4j.config.yaml.kind.WordKind;
import org.sweep4j.config.yaml.tree.Place;
import org.sweep4j.config.yaml.tree.Tree;

/** One entry of {@code parameters} in a sweep file: W&amp;B's distributions, each with its keys. */
final class SpaceKeys {
  private static final Key<Tree> VALUE =
      Key.<Tree>of("value", ValueKind.ANY).doc("The only value.").needed("value: 0.1");
  private static final Key<List<Tree>> VALUES =
      Key.of("values", ListKind.notEmpty("values", ValueKind.ANY))
          .doc("One of these.")
          .needed("values: [1, 2]");
  private static final Key<List<Double>> PROBABILITIES =
      Key.of(
              "probabilities",
              ListKind.notEmpty("numbers", NumberKind.real(Categorical.PROBABILITY)))
          .doc("One for each of values, with sum 1.")
          .needed("probabilities: [0.5, 0.5]");
  private static final Key<Number> MIN =
      number("min", Range.FINITE, "Lower bound.").needed("min: 0");
  private static final Key<Number> MAX =
      number("max", Range.FINITE, "Upper bound.").needed("max: 1");
  private static final Key<Number> MU = number("mu", Range.FINITE, "Mean.").orElse(0L);
  private static final Key<Number> SIGMA =
      number("sigma", Normal.SIGMA, "Standard deviation.").orElse(1L);
  private static final Key<Number> A = number("a", Beta.SHAPE, "First shape.").orElse(1L);
  private static final Key<Number> B = number("b", Beta.SHAPE, "Second shape.").orElse(1L);
  private static final Key<Number> Q = number("q", Quantized.Q, "Step.").orElse(1L);
  private static final Key<SortedMap<String, Space>> PARAMETERS =
      Key.<SortedMap<String, Space>>of("parameters", new ParametersKind())
          .doc("Parameters within this one.")
          .needed("parameters: {lr: {min: 0.001, max: 0.1}}");

  private static final Variant<Constant> CONSTANT =
      Variant.of(
          "constant",
          Constant.class,
          fields -> new Constant(fields.get(VALUE).value()),
          VALUE.from(constant -> Tree.of(constant.value(), Place.NOWHERE)));
  private static final Variant<Categorical> CATEGORICAL =
      Variant.of(
              "categorical",
              Categorical.class,
              fields -> new Categorical(values(fields.get(VALUES)), Optional.empty()),
              VALUES.from(space -> trees(space.values())))
          .when(space -> space.probabilities().isEmpty());
  private static final Variant<Categorical> WEIGHTED =
      Variant.of(
              "categorical_w_probabilities",
              Categorical.class,
              fields -> new Categorical(values(fields.get(VALUES)), fields.find(PROBABILITIES)),
              VALUES.from(space -> trees(space.values())),
              PROBABILITIES.optional().from(Categorical::probabilities))
          .where(SpaceKeys::probabilitiesFitValues);
  private static final Variant<IntUniform> INT_UNIFORM =
      Variant.of(
              "int_uniform",
              IntUniform.class,
              MIN.as(fields -> fields.get(MIN).longValue()),
              MAX.as(fields -> fields.get(MAX).longValue()))
          .where(SpaceKeys::minIsLessThanMax, SpaceKeys::boundsAreWhole);
  private static final Variant<Nested> NESTED =
      Variant.of(
          "nested",
          Nested.class,
          fields -> new Nested(fields.get(PARAMETERS)),
          PARAMETERS.from(nested -> new TreeMap<>(nested.parameters())));

  private static final Section<Uniform> UNIFORM =
      Section.ofRecord(Uniform.class, "uniform", "", MIN, MAX).where(SpaceKeys::minIsLessThanMax);
  private static final Section<LogUniform> LOG_UNIFORM_VALUES = logUniform("log_uniform_values");
  private static final Section<LogUniform> LOG_UNIFORM = exponents("log_uniform", false);
  private static final Section<Normal> NORMAL =
      Section.ofRecord(Normal.class, "normal", "", MU, SIGMA);
  private static final Section<LogNormal> LOG_NORMAL =
      Section.ofRecord(LogNormal.class, "log_normal", "", MU, SIGMA);
  private static final Section<Beta> BETA = Section.ofRecord(Beta.class, "beta", "", A, B);
  private static final Variant<Uniform> REAL_UNIFORM = Variant.of(Uniform.class, UNIFORM);

  private static final Family<Space.Plain> FAMILY = family();
  private static final Key<Map<String, Tree>> WHEN =
      Key.<Map<String, Tree>>of(
              "when",
              new MapKind<>(
                  "a mapping of parameter names to the values with which this one is there",
                  ValueKind.ANY))
          .doc("It is there only if these others have one of these values.");

  static final Section<Space> SECTION =
      Section.<Space>of(
              "parameter",
              "The values a parameter may take, as Weights & Biases describes them.",
              SpaceKeys::space,
              FAMILY.from(Space::plain),
              WHEN.from(SpaceKeys::conditions))
          .where(SpaceKeys::saysWhichValues);

  private SpaceKeys() {}

  private static Space space(Fields fields) {
    Space.Plain plain = FAMILY.value(fields);
    Map<String, List<@Nullable Object>> when = new LinkedHashMap<>();
    fields
        .find(WHEN)
        .orElse(Map.of())
        .forEach((name, tree) -> when.put(name, values(listed(tree))));
    return when.isEmpty() ? plain : new Space.Conditional(plain, when);
  }

  private static List<Tree> listed(Tree tree) {
    return tree instanceof Tree.Sequence list ? list.items() : List.of(tree);
  }

  private static @Nullable Map<String, Tree> conditions(Space space) {
    if (!(space instanceof Space.Conditional conditional)) {
      return null;
    }
    Map<String, Tree> trees = new LinkedHashMap<>();
    conditional
        .when()
        .forEach(
            (name, values) ->
                trees.put(
                    name, Tree.of(values.size() == 1 ? values.get(0) : values, Place.NOWHERE)));
    return trees;
  }

  private static Key<Number> number(String name, Range range, String doc) {
    return Key.of(name, NumberKind.asWritten(range)).doc(doc);
  }

  private static Section<LogUniform> logUniform(String word) {
    return Section.ofRecord(LogUniform.class, word, "", MIN, MAX)
        .where(SpaceKeys::minIsLessThanMax, SpaceKeys::logarithmsExist);
  }

  /** Of bounds that are exponents of e, which W&amp;B deprecates; inverse: of 1/e. */
  private static Section<LogUniform> exponents(String word, boolean inverse) {
    return Section.ofRecord(
            LogUniform.class,
            word,
            "",
            MIN.as(fields -> low(fields, inverse)),
            MAX.as(fields -> high(fields, inverse)))
        .where(SpaceKeys::minIsLessThanMax, fields -> boundsAreExponents(fields, word, inverse));
  }

  private static double low(Fields fields, boolean inverse) {
    return Math.exp(inverse ? -real(fields, MAX) : real(fields, MIN));
  }

  private static double high(Fields fields, boolean inverse) {
    return Math.exp(inverse ? -real(fields, MIN) : real(fields, MAX));
  }

  private static <C extends Continuous> Variant<Quantized> quantized(
      Class<C> type, Section<C> law) {
    return Variant.of(
            "q_" + law.name(),
            Quantized.class,
            fields -> new Quantized(law.value(fields), real(fields, Q)),
            law.from(quantized -> type.cast(quantized.continuous())),
            Q.from(Quantized::q))
        .when(quantized -> type.isInstance(quantized.continuous()));
  }

  /** The first that suits a space writes it, so bounds are written as values. */
  private static Family<Space.Plain> family() {
    List<Variant<? extends Space.Plain>> all =
        List.of(
            CONSTANT,
            CATEGORICAL,
            WEIGHTED,
            REAL_UNIFORM,
            INT_UNIFORM,
            Variant.of(LogUniform.class, LOG_UNIFORM_VALUES),
            Variant.of(LogUniform.class, LOG_UNIFORM),
            Variant.of(LogUniform.class, logUniform("inv_log_uniform_values")),
            Variant.of(LogUniform.class, exponents("inv_log_uniform", true)),
            Variant.of(Normal.class, NORMAL),
            Variant.of(LogNormal.class, LOG_NORMAL),
            Variant.of(Beta.class, BETA),
            quantized(Uniform.class, UNIFORM),
            quantized(LogUniform.class, LOG_UNIFORM_VALUES),
            quantized(LogUniform.class, LOG_UNIFORM),
            quantized(Normal.class, NORMAL),
            quantized(LogNormal.class, LOG_NORMAL),
            quantized(Beta.class, BETA),
            NESTED);
    String doc = "Default: inferred from value, values, min and max, or parameters.";
    return Family.of(
        Space.Plain.class,
        Key.of("distribution", WordKind.exactly(all)).doc(doc),
        all,
        SpaceKeys::inferred);
  }

  /** As W&amp;B does. */
  private static Optional<Variant<? extends Space.Plain>> inferred(Fields fields) {
    if (fields.has(VALUE)) {
      return Optional.of(CONSTANT);
    }
    if (fields.has(VALUES)) {
      return Optional.of(fields.has(PROBABILITIES) ? WEIGHTED : CATEGORICAL);
    }
    if (fields.has(MIN) && fields.has(MAX)) {
      boolean whole =
          fields.find(MIN).orElse(0L) instanceof Long
              && fields.find(MAX).orElse(0L) instanceof Long;
      return Optional.of(whole ? INT_UNIFORM : REAL_UNIFORM);
    }
    return fields.has(PARAMETERS) ? Optional.of(NESTED) : Optional.empty();
  }

  private static void saysWhichValues(Fields fields) {
    if (fields.has(FAMILY.chooser()) || inferred(fields).isPresent()) {
      return;
    }
    String missing =
        fields.has(MIN)
            ? "needs the key max beside min, found none"
            : fields.has(MAX)
                ? "needs the key min beside max, found none"
                : "must say which values it may take, found no value, values, min and max or"
                    + " distribution";
    fields.problem(
        "%s %s; write values: [1, 2], or min: 0 and max: 1".formatted(fields.path(), missing));
  }

  private static void minIsLessThanMax(Fields fields) {
    if (haveBoth(fields) && !(real(fields, MIN) < real(fields, MAX))) {
      fields.wrong(
          MIN,
          "must be less than max, found %s and %s; write the smaller one as min, or value: for one"
              + " value",
          written(fields, MIN),
          written(fields, MAX));
    }
  }

  private static void boundsAreWhole(Fields fields) {
    for (Key<Number> key : List.of(MIN, MAX)) {
      Optional<Number> bound = fields.find(key);
      if (bound.isPresent() && bound.get().doubleValue() != Math.rint(bound.get().doubleValue())) {
        fields.wrong(
            key,
            "of int_uniform must be a whole number, found %s; write distribution: uniform for real"
                + " numbers",
            bound.get());
      }
    }
  }

  private static void logarithmsExist(Fields fields) {
    if (fields.find(MIN).isPresent() && !LogUniform.BOUND.contains(real(fields, MIN))) {
      fields.wrong(
          MIN,
          "of a logarithmic distribution must be a number %s, found %s; write a small one such as"
              + " 1e-6",
          LogUniform.BOUND,
          written(fields, MIN));
    }
  }

  /** Warns with the real range; bounds that leave the range of numbers are an error. */
  private static void boundsAreExponents(Fields fields, String word, boolean inverse) {
    if (!haveBoth(fields)) {
      return;
    }
    double low = low(fields, inverse);
    double high = high(fields, inverse);
    String named = FAMILY.chosen(fields).map(Variant::spelling).orElse(word);
    String meant =
        "%s uses %s, whose min and max are exponents of e, so its values lie in [%.6g, %.6g]; write"
            + " %s_values to give the values themselves";
    fields.warn(
        fields.place(FAMILY.chooser()), meant.formatted(fields.path(), named, low, high, named));
    if (Double.isInfinite(high) || low == 0) {
      fields.problem(
          Double.isInfinite(high) != inverse ? MAX : MIN,
          ("%s with %s must have exponents of e as bounds, found min %s and max %s, which"
                  + " %s; did you mean %s_values?")
              .formatted(
                  fields.path(),
                  named,
                  written(fields, MIN),
                  written(fields, MAX),
                  Double.isInfinite(high) ? "overflow" : "underflow",
                  named));
    }
  }

  private static void probabilitiesFitValues(Fields fields) {
    Optional<List<Double>> shares = fields.find(PROBABILITIES);
    Optional<List<Tree>> values = fields.find(VALUES);
    if (shares.isEmpty() || values.isEmpty()) {
      return;
    }
    int found = shares.get().size();
    int wanted = values.get().size();
    double sum = shares.get().stream().mapToDouble(Double::doubleValue).sum();
    if (found != wanted) {
      String expected = "must be as many as values, %d, found %d; write one for each value";
      fields.wrong(PROBABILITIES, expected, wanted, found);
    } else if (Math.abs(sum - 1) > Categorical.PROBABILITY_SUM_TOLERANCE) {
      fields.wrong(PROBABILITIES, "must sum to 1, found %.6g; divide each by the sum", sum);
    }
  }

  private static boolean haveBoth(Fields fields) {
    return fields.find(MIN).isPresent() && fields.find(MAX).isPresent();
  }

  private static double real(Fields fields, Key<Number> key) {
    return fields.get(key).doubleValue();
  }

  private static String written(Fields fields, Key<?> key) {
    return fields.tree(key).map(Tree::described).orElse("none");
  }

  private static List<@Nullable Object> values(List<Tree> trees) {
    List<@Nullable Object> values = new ArrayList<>();
    trees.forEach(tree -> values.add(tree.value()));
    return values;
  }

  private static List<Tree> trees(List<? extends @Nullable Object> values) {
    return values.stream().map(value -> Tree.of(value, Place.NOWHERE)).toList();
  }
}
