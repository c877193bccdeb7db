package org.sweep4j.config.yaml.sweep;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.sweep4j.config.ConfigWord;
import org.sweep4j.config.Goal;
import org.sweep4j.config.Membership;
import org.sweep4j.config.NearMiss;
import org.sweep4j.config.Objective;
import org.sweep4j.config.Presence;
import org.sweep4j.config.Quantity;
import org.sweep4j.config.Sampler;
import org.sweep4j.config.Space;
import org.sweep4j.config.yaml.experiment.ParameterNames;
import org.sweep4j.config.yaml.kind.Fields;
import org.sweep4j.config.yaml.tree.Place;
import org.sweep4j.config.yaml.tree.Tree;

/** What must hold between the keys of a sweep file. */
final class SweepRules {
  private SweepRules() {}

  static void foldsAreNotOne(Fields fields) {
    if (fields.find(SweepKeys.FOLDS).filter(folds -> folds.k() == 1).isPresent()) {
      fields.problem(
          SweepKeys.FOLDS,
          "folds must be at least 2, or 0 for the experiment's validation split, found 1");
    }
  }

  static void bayesNeedsAMetric(Fields fields) {
    needsMetric(fields, fields.place(MethodKeys.FAMILY.chooser()), "method bayes");
  }

  static void bayesLearns(Fields fields) {
    if (fields.treeOf("sampler") instanceof Tree.Scalar word
        && word.text().equals(Sampler.RANDOM.spelling())) {
      fields.problem(
          word.place(),
          "sampler must be one that learns from trials for bayes, found random; write auto, gp"
              + " or tpe, or method: random");
    }
  }

  static void earlyTerminationNeedsAMetric(Fields fields) {
    if (fields.has(SweepKeys.EARLY_TERMINATE)) {
      needsMetric(fields, fields.keyPlace(SweepKeys.EARLY_TERMINATE), "early_terminate");
    }
  }

  private static void needsMetric(Fields fields, Place place, String what) {
    if (!fields.has(SweepKeys.METRIC)) {
      String advice = "; write metric: {name: val_loss, goal: minimize}";
      fields.problem(place, what + " needs the key metric, found none" + advice);
    }
  }

  /** A race compares whole trainings on one fold after the other. */
  static void racingGoesAlone(Fields fields) {
    if (!fields.find(SelectionKeys.RACING).orElse(false)) {
      return;
    }
    Optional<String> obstacle =
        fields.find(SweepKeys.FOLDS).filter(folds -> folds.trainings() < 2).isPresent()
            ? Optional.of("at least two folds, found none; write folds: 5")
            : fields.has(SweepKeys.EARLY_TERMINATE)
                ? Optional.of("whole trainings, found early_terminate; remove one of them")
                : Optional.empty();
    obstacle.ifPresent(why -> fields.problem(SelectionKeys.RACING, "racing needs " + why));
  }

  /** Methods that train a configuration again have no use for a race. */
  static void doesNotRace(Fields fields) {
    if (fields.find(SelectionKeys.RACING).orElse(false)) {
      String method = MethodKeys.FAMILY.chosen(fields).map(ConfigWord::spelling).orElse("another");
      fields.problem(
          SelectionKeys.RACING,
          "racing needs method grid, random or bayes, found %s; remove it".formatted(method));
    }
  }

  static void hyperbandEndsTrialsItself(Fields fields) {
    if (fields.has(SweepKeys.EARLY_TERMINATE)) {
      fields.problem(
          fields.keyPlace(SweepKeys.EARLY_TERMINATE),
          "early_terminate has no meaning for method hyperband, which ends trials itself;"
              + " remove it, or write method: random");
    }
  }

  static void gridIsFinite(Fields fields) {
    eachSpace(
        fields,
        space -> !space.isFinite(),
        " must have finitely many values for a grid, found a continuous distribution; write"
            + " values: […], whole min and max, distribution: q_uniform, or method: random");
  }

  static void gridHasNoProbabilities(Fields fields) {
    eachSpace(
        fields,
        space ->
            space instanceof Space.Categorical categorical
                && categorical.probabilities().isPresent(),
        " must have no probabilities in a grid, which tries every value once, found some; remove"
            + " them, or write method: random");
  }

  static void bayesHasSomethingToSearch(Fields fields) {
    Optional<SortedMap<String, Space>> spaces = fields.find(SweepKeys.PARAMETERS);
    if (spaces.isPresent() && spaces.get().values().stream().noneMatch(Space::varies)) {
      fields.problem(
          SweepKeys.PARAMETERS,
          "parameters must have one with more than one value for bayes, found constants only;"
              + " write min and max, or values");
    }
  }

  /** Reports every space, nested ones too, that a method cannot have. */
  private static void eachSpace(Fields fields, Predicate<Space> wrong, String message) {
    eachSpace(
        fields.find(SweepKeys.PARAMETERS).orElse(new TreeMap<>()),
        List.of(),
        (names, space) -> {
          if (!(space.plain() instanceof Space.Nested) && wrong.test(space.plain())) {
            problem(fields, keys(names), message);
          }
        });
  }

  /** Every space with its name, the last, and those of the ones around it. */
  private static void eachSpace(
      Map<String, Space> spaces, List<String> above, BiConsumer<List<String>, Space> visitor) {
    spaces.forEach(
        (name, space) -> {
          List<String> names = new ArrayList<>(above);
          names.add(name);
          visitor.accept(names, space);
          if (space.plain() instanceof Space.Nested nested) {
            eachSpace(nested.parameters(), names, visitor);
          }
        });
  }

  /** The keys that lead to a parameter, and on to what {@code below} names in it. */
  private static List<String> keys(List<String> names, String... below) {
    List<String> keys = new ArrayList<>();
    names.forEach(name -> keys.addAll(List.of("parameters", name)));
    keys.addAll(List.of(below));
    return keys;
  }

  private static void problem(Fields fields, List<String> keys, String message) {
    fields.problem(fields.placeBelow(keys.toArray()), String.join(".", keys) + message);
  }

  /** The metric, by the name that {@code bind} gives it. */
  static Optional<Objective> metric(Fields fields) {
    Map<String, String> bind = fields.find(SweepKeys.BIND).orElse(Map.of());
    return fields
        .find(SweepKeys.METRIC)
        .map(
            metric ->
                new Objective(
                    bind.getOrDefault(metric.name(), metric.name()),
                    metric.goal(),
                    metric.target()));
  }

  /** Warns: the goal of a known metric is known. */
  static void goalSuitsMetric(Fields fields) {
    Optional<Objective> metric = metric(fields);
    Optional<Goal> known = metric.map(Objective::name).flatMap(Quantity::find).map(Quantity::goal);
    if (metric.isPresent() && known.isPresent() && known.get() != metric.get().goal()) {
      boolean given =
          fields.treeOf("metric") instanceof Tree.Mapping map && map.find("goal").isPresent();
      fields.warn(
          fields.placeBelow("metric", "goal"),
          "metric %s is better when %s, found goal: %s%s; write goal: %s"
              .formatted(
                  metric.get().name(),
                  known.get() == Goal.MAXIMIZE ? "larger" : "smaller",
                  metric.get().goal().spelling(),
                  given ? "" : " (the default)",
                  known.get().spelling()));
    }
  }

  /** Warns: a loss on another scale would win, or lose, for its scale alone. */
  static void scoresCanBeCompared(Fields fields) {
    Optional<Quantity> score = metric(fields).map(Objective::name).flatMap(Quantity::find);
    if (score.isEmpty() || score.get().metric().isPresent()) {
      return;
    }
    IgnoredNames ignored = IgnoredNames.of(fields);
    Map<String, Space> spaces = fields.find(SweepKeys.PARAMETERS).orElse(new TreeMap<>());
    List<String> scales =
        scales(ignored.removedFrom(spaces), ignored.bound(fields.get(SweepKeys.BIND)));
    if (!scales.isEmpty()) {
      fields.warn(
          fields.placeBelow("metric", "name"),
          ("metric %s cannot be compared between trials, as %s changes what it measures; write"
                  + " %s, or for a regression %s")
              .formatted(
                  score.get().spelling(),
                  String.join(", ", scales),
                  "metric: {name: val_accuracy, goal: maximize}",
                  "metric: {name: val_rmse, goal: minimize}"));
    }
  }

  /** The names of parameters that change which loss is measured, or a penalty that is in it. */
  static List<String> scales(Map<String, Space> spaces, Map<String, String> bind) {
    return ParametersKind.flat(spaces).entrySet().stream()
        .filter(swept -> swept.getValue().varies())
        .map(Map.Entry::getKey)
        .filter(name -> ParameterNames.changesLoss(bind.getOrDefault(name, name)))
        .toList();
  }

  static void boundNamesAreParameters(Fields fields) {
    Optional<SortedMap<String, Space>> spaces = fields.find(SweepKeys.PARAMETERS);
    if (spaces.isEmpty()) {
      return;
    }
    Optional<String> metric = fields.find(SweepKeys.METRIC).map(Objective::name);
    if (fields.treeOf("bind") instanceof Tree.Mapping bind && fields.has(SweepKeys.BIND)) {
      bind.entries().stream()
          .filter(entry -> !metric.equals(Optional.of(entry.key())))
          .forEach(entry -> isParameter(fields, spaces.get(), entry, "bind"));
    }
    if (fields.treeOf("ignore") instanceof Tree.Sequence names) {
      for (Tree name : names.items()) {
        String text = name instanceof Tree.Scalar scalar ? scalar.text() : "";
        isParameter(fields, spaces.get(), new Tree.Entry(text, name.place(), name), "ignore");
      }
    }
  }

  static void enqueuedSetsLieInTheSpace(Fields fields) {
    Optional<SortedMap<String, Space>> spaces = fields.find(SweepKeys.PARAMETERS);
    if (spaces.isPresent() && fields.treeOf("enqueue") instanceof Tree.Sequence sets) {
      for (int i = 0; i < sets.items().size(); i++) {
        if (sets.items().get(i) instanceof Tree.Mapping set) {
          enqueuedSet(fields, spaces.get(), set, "enqueue[" + i + "]");
        }
      }
    }
  }

  private static void enqueuedSet(
      Fields fields, Map<String, Space> spaces, Tree.Mapping set, String path) {
    for (Tree.Entry entry : set.entries()) {
      isParameter(fields, spaces, entry, path);
      Space space = ParametersKind.flat(spaces).get(entry.key());
      if (space != null) {
        isMember(fields, space, entry.value(), path + "." + entry.key());
      }
    }
  }

  private static void isMember(Fields fields, Space space, Tree tree, String path) {
    if (space.plain() instanceof Space.Nested nested && tree instanceof Tree.Mapping set) {
      enqueuedSet(fields, nested.parameters(), set, path);
      return;
    }
    Membership.missed(space, tree.value())
        .ifPresent(expected -> fields.reading().wrong(tree, path, expected));
  }

  /** Each condition names a parameter with values of its own, one of which it has. */
  static void conditionsNameParameters(Fields fields) {
    Optional<SortedMap<String, Space>> spaces = fields.find(SweepKeys.PARAMETERS);
    int before = fields.problems().count();
    spaces.ifPresent(
        all ->
            eachSpace(
                all,
                List.of(),
                (names, space) -> {
                  if (space instanceof Space.Conditional conditional) {
                    conditional
                        .when()
                        .forEach((other, values) -> condition(fields, other, values, names, all));
                  }
                }));
    if (spaces.isPresent() && fields.problems().count() == before) {
      try {
        Presence.of(spaces.get());
      } catch (IllegalArgumentException e) {
        fields.problem(SweepKeys.PARAMETERS, String.valueOf(e.getMessage()) + "; remove one when");
      }
    }
  }

  private static void condition(
      Fields fields,
      String other,
      List<@Nullable Object> values,
      List<String> names,
      Map<String, Space> all) {
    Map<String, Space> flat = ParametersKind.flat(all);
    List<String> when = keys(names, "when", other);
    Optional<List<String>> path = Presence.path(other, names.subList(0, names.size() - 1), all);
    if (path.isEmpty()) {
      fields.problem(
          fields.placeBelow(when.toArray()),
          "%s must name a swept parameter, found '%s'%s"
              .formatted(
                  String.join(".", keys(names, "when")),
                  other,
                  NearMiss.advice(other, flat.keySet())));
      return;
    }
    if (values.isEmpty()) {
      problem(fields, when, " must name a value, found none");
    }
    Space space = Objects.requireNonNull(flat.get(String.join(".", path.get())));
    for (Object value : values) {
      Membership.missed(space, value)
          .ifPresent(
              expected ->
                  problem(fields, when, " must be %s, found %s".formatted(expected, value)));
    }
  }

  /** Each constraint is one between swept parameters. */
  static void constraintsAreRight(Fields fields) {
    Optional<SortedMap<String, Space>> spaces = fields.find(SweepKeys.PARAMETERS);
    if (spaces.isPresent()
        && fields.has(SweepKeys.WHERE)
        && fields.treeOf("where") instanceof Tree.Sequence list) {
      for (Tree item : list.items()) {
        if (item instanceof Tree.Scalar scalar) {
          try {
            ConstraintText.check(scalar.text(), spaces.get());
          } catch (ConstraintText.Wrong e) {
            Place start = item.place();
            fields.problem(
                new Place(
                    start.line(), start.column() + e.offset(), start.origin(), start.setting()),
                String.valueOf(e.getMessage()));
          }
        }
      }
    }
  }

  private static void isParameter(
      Fields fields, Map<String, Space> spaces, Tree.Entry entry, String path) {
    Set<String> names = ParametersKind.flat(spaces).keySet();
    if (!names.contains(entry.key())) {
      fields.problem(
          entry.place(),
          "%s must name swept parameters, found '%s'%s"
              .formatted(path, entry.key(), NearMiss.advice(entry.key(), names)));
    }
  }
}
