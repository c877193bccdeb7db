package org.sweep4j.config.yaml.sweep;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.sweep4j.config.Space;
import org.sweep4j.config.yaml.kind.Fields;
import org.sweep4j.config.yaml.kind.Key;
import org.sweep4j.config.yaml.tree.Tree;

/** What must hold between the keys of a swept parameter. */
final class SpaceRules {
  private SpaceRules() {}

  static void keysBelongTogether(Fields fields) {
    Optional<Distribution> distribution = SpaceKeys.distribution(fields);
    if (distribution.isPresent()) {
      boolean inferred = !fields.has(SpaceKeys.DISTRIBUTION);
      String owner =
          inferred
              ? inferredFrom(distribution.get())
              : "distribution " + distribution.get().spelling();
      for (Key<?> key : SpaceKeys.all()) {
        if (fields.has(key) && !distribution.get().has(key.name())) {
          addAtKey(
              fields,
              key,
              fields.path(key)
                  + " has no meaning beside "
                  + owner
                  + "; remove one of them"
                  + (inferred && isQ(key) ? ", or name a distribution such as q_uniform" : ""));
        }
      }
      needed(fields, distribution.get());
    } else if (fields.has(SpaceKeys.PARAMETERS)) {
      onlyNested(fields);
    } else if (!fields.has(SpaceKeys.DISTRIBUTION)) {
      incomplete(fields);
    }
  }

  private static boolean isQ(Key<?> key) {
    return key.equals(SpaceKeys.Q);
  }

  private static String inferredFrom(Distribution distribution) {
    return distribution.needed().size() == 2 && distribution.has("min")
        ? "min and max"
        : distribution.needed().get(0);
  }

  private static void needed(Fields fields, Distribution distribution) {
    for (String needed : distribution.needed()) {
      boolean given =
          SpaceKeys.all().stream().anyMatch(key -> key.name().equals(needed) && fields.has(key));
      if (!given) {
        add(
            fields,
            fields.path()
                + " with distribution "
                + distribution.spelling()
                + " needs the key "
                + needed
                + ", found none; write "
                + String.join(": …, ", distribution.needed())
                + ": …");
      }
    }
  }

  private static void onlyNested(Fields fields) {
    for (Key<?> key : SpaceKeys.all()) {
      if (!key.equals(SpaceKeys.PARAMETERS) && fields.has(key)) {
        addAtKey(
            fields,
            key,
            fields.path(key) + " has no meaning beside parameters; remove one of them");
      }
    }
  }

  private static void incomplete(Fields fields) {
    String missing =
        fields.has(SpaceKeys.MIN)
            ? " needs the key max beside min, found none"
            : fields.has(SpaceKeys.MAX)
                ? " needs the key min beside max, found none"
                : " must say which values it may take, found no value, values, min and max or"
                    + " distribution";
    add(fields, fields.path() + missing + "; write values: [1, 2], or min: 0 and max: 1");
  }

  static void minIsLessThanMax(Fields fields) {
    both(fields)
        .filter(bounds -> !(bounds.min() < bounds.max()))
        .ifPresent(
            bounds ->
                fields.problem(
                    SpaceKeys.MIN,
                    fields.path(SpaceKeys.MIN)
                        + " must be less than max, found "
                        + written(fields, SpaceKeys.MIN)
                        + " and "
                        + written(fields, SpaceKeys.MAX)
                        + "; write the smaller one as min, or value: for one value"));
  }

  static void boundsAreWhole(Fields fields) {
    if (distributionIs(fields, Distribution.INT_UNIFORM::equals)) {
      for (Key<Number> key : List.of(SpaceKeys.MIN, SpaceKeys.MAX)) {
        fields
            .find(key)
            .filter(number -> number.doubleValue() != Math.rint(number.doubleValue()))
            .ifPresent(
                number ->
                    fields.problem(
                        key,
                        fields.path(key)
                            + " of int_uniform must be a whole number, found "
                            + number
                            + "; write distribution: uniform for real numbers"));
      }
    }
  }

  static void logarithmsExist(Fields fields) {
    if (distributionIs(fields, d -> d.isLogUniform() && !d.hasExponents())) {
      fields
          .find(SpaceKeys.MIN)
          .filter(min -> !Space.LogUniform.BOUND.contains(min.doubleValue()))
          .ifPresent(
              min ->
                  fields.problem(
                      SpaceKeys.MIN,
                      fields.path(SpaceKeys.MIN)
                          + " of a logarithmic distribution must be a number "
                          + Space.LogUniform.BOUND
                          + ", found "
                          + written(fields, SpaceKeys.MIN)
                          + "; write a small one such as 1e-6"));
    }
  }

  /** Warns with the real range; bounds that leave the range of numbers are an error. */
  static void exponentsAreDeprecated(Fields fields) {
    Optional<Distribution> distribution =
        SpaceKeys.distribution(fields).filter(Distribution::hasExponents);
    Optional<Bounds> bounds = both(fields);
    if (distribution.isEmpty() || bounds.isEmpty()) {
      return;
    }
    boolean inverse = distribution.get() == Distribution.INV_LOG_UNIFORM;
    double low = Math.exp(inverse ? -bounds.get().max() : bounds.get().min());
    double high = Math.exp(inverse ? -bounds.get().min() : bounds.get().max());
    String name = distribution.get().spelling();
    String range = "[" + rounded(low) + ", " + rounded(high) + "]";
    fields
        .reading()
        .problems()
        .warn(
            fields.place(SpaceKeys.DISTRIBUTION),
            fields.path()
                + " uses "
                + name
                + ", whose min and max are exponents of e, so its values lie in "
                + range
                + "; write "
                + distribution.get().ofValues()
                + " to give the values themselves");
    if (Double.isInfinite(high) || low == 0) {
      fields.problem(
          Double.isInfinite(high) != inverse ? SpaceKeys.MAX : SpaceKeys.MIN,
          fields.path()
              + " with "
              + name
              + " must have exponents of e as bounds, found min "
              + written(fields, SpaceKeys.MIN)
              + " and max "
              + written(fields, SpaceKeys.MAX)
              + ", which "
              + (Double.isInfinite(high) ? "overflow" : "underflow")
              + "; did you mean "
              + distribution.get().ofValues()
              + "?");
    }
  }

  private static String rounded(double value) {
    return String.format(java.util.Locale.ROOT, "%.6g", value);
  }

  static void probabilitiesFitValues(Fields fields) {
    Optional<List<Double>> shares = fields.find(SpaceKeys.PROBABILITIES);
    Optional<List<Tree>> values = fields.find(SpaceKeys.VALUES);
    if (shares.isEmpty() || values.isEmpty()) {
      return;
    }
    double sum = shares.get().stream().mapToDouble(Double::doubleValue).sum();
    String path = fields.path(SpaceKeys.PROBABILITIES);
    if (shares.get().size() != values.get().size()) {
      fields.problem(
          SpaceKeys.PROBABILITIES,
          path
              + " must be as many as values, "
              + values.get().size()
              + ", found "
              + shares.get().size()
              + "; write one for each value");
    } else if (Math.abs(sum - 1) > Space.Categorical.PROBABILITY_SUM_TOLERANCE) {
      fields.problem(
          SpaceKeys.PROBABILITIES,
          path + " must sum to 1, found " + rounded(sum) + "; divide each by the sum");
    }
  }

  private record Bounds(double min, double max) {}

  private static Optional<Bounds> both(Fields fields) {
    return fields
        .find(SpaceKeys.MIN)
        .flatMap(
            min ->
                fields
                    .find(SpaceKeys.MAX)
                    .map(max -> new Bounds(min.doubleValue(), max.doubleValue())));
  }

  private static boolean distributionIs(Fields fields, Predicate<Distribution> condition) {
    return SpaceKeys.distribution(fields).filter(condition).isPresent();
  }

  private static String written(Fields fields, Key<?> key) {
    return fields.tree(key).map(Tree::described).orElse("none");
  }

  private static void add(Fields fields, String message) {
    fields.reading().problems().add(fields.place(), message);
  }

  private static void addAtKey(Fields fields, Key<?> key, String message) {
    fields.reading().problems().add(fields.keyPlace(key), message);
  }
}
