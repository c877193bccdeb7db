package org.sweep4j.config.yaml.sweep;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import org.sweep4j.config.Configuration;
import org.sweep4j.config.Constraint;
import org.sweep4j.config.EarlyTermination;
import org.sweep4j.config.FoldPlan;
import org.sweep4j.config.Objective;
import org.sweep4j.config.Space;
import org.sweep4j.config.Sweep;
import org.sweep4j.config.yaml.experiment.SourceKind;
import org.sweep4j.config.yaml.kind.ConfigurationKind;
import org.sweep4j.config.yaml.kind.Fields;
import org.sweep4j.config.yaml.kind.Key;
import org.sweep4j.config.yaml.kind.Keyed;
import org.sweep4j.config.yaml.kind.ListKind;
import org.sweep4j.config.yaml.kind.MapKind;
import org.sweep4j.config.yaml.kind.Section;
import org.sweep4j.config.yaml.kind.ValueKind;
import org.sweep4j.config.yaml.tree.Tree;

/** A sweep file as a whole. */
public final class SweepKeys {
  static final Key<Objective> METRIC =
      Key.of("metric", MetricKeys.SECTION).doc("Default: val_accuracy, or val_loss for a number.");
  private static final Keyed<OptionalInt> RUN_CAP =
      Key.optionalInt(Key.whole("run_cap", Sweep.RUN_CAP).doc("Most trials."));
  static final Key<EarlyTermination> EARLY_TERMINATE =
      Key.of("early_terminate", EarlyTerminateKeys.SECTION).doc("Ends bad trials early.");
  static final Key<SortedMap<String, Space>> PARAMETERS =
      Key.<SortedMap<String, Space>>of("parameters", new ParametersKind())
          .doc("What is swept: paths or short names.")
          .needed("parameters: {learning_rate: {min: 0.001, max: 0.1}}");
  private static final Key<Path> EXPERIMENT =
      Key.of("experiment", new SourceKind.FileKind("an experiment file"))
          .doc("The experiment file, relative to this one.");
  static final Key<FoldPlan> FOLDS =
      Key.of("folds", FoldPlanKind.kind())
          .doc("Folds of cross-validation; 0 for the experiment's validation split.")
          .orElse(FoldPlan.of(Sweep.DEFAULT_FOLDS));
  static final Key<Map<String, String>> BIND =
      Key.<Map<String, String>>of(
              "bind",
              new MapKind<>(
                  "a mapping of parameter names to paths such as training.epochs, or to null",
                  new BoundPathKind()))
          .doc("Paths by parameter name; a metric by the metric's name.")
          .orElse(Map.of());
  static final Key<List<String>> IGNORE =
      Key.of("ignore", ListKind.of("names", ValueKind.NAME))
          .doc("Parameters that concern something else; bind: {name: null} does the same.")
          .orElse(List.of());
  static final Key<List<Configuration>> ENQUEUE =
      Key.of("enqueue", ListKind.of("mappings", new ConfigurationKind()))
          .doc("Parameter sets to try first.")
          .orElse(List.of());
  static final Key<List<String>> WHERE =
      Key.of("where", ListKind.of("expressions such as units * layers <= 512", ValueKind.NAME))
          .doc("What must hold between the parameters of a trial.")
          .orElse(List.of());
  private static final Key<Tree> METRICS =
      Key.of(
              "metrics",
              ValueKind.absent(
                  "as a sweep improves one metric",
                  "write metric: {name: val_loss, goal: minimize}"))
          .doc("W&B's several metrics: not supported, use metric.");

  public static final Section<Sweep> SECTION =
      Section.of(
              "sweep",
              "A sweep of Sweep4j, or of W&B.",
              SweepKeys::sweep,
              MethodKeys.FAMILY.from(Sweep::method),
              METRIC.optional().from(Sweep::metric),
              RUN_CAP.from(Sweep::runCap),
              EARLY_TERMINATE.optional().from(Sweep::earlyTermination),
              PARAMETERS.from(Sweep::parameters),
              EXPERIMENT.optional().from(Sweep::experiment),
              FOLDS.from(Sweep::foldPlan),
              BIND.from(SweepKeys::bound),
              IGNORE.readOnly(),
              ENQUEUE.from(Sweep::enqueue),
              SelectionKeys.SECTION.from(Sweep::selection),
              WHERE.from(sweep -> sweep.where().stream().map(Constraint::text).toList()),
              METRICS.readOnly(),
              ServiceKeys.SECTION.from(sweep -> null))
          .where(
              SweepRules::foldsAreNotOne,
              SweepRules::earlyTerminationNeedsAMetric,
              SweepRules::racingGoesAlone,
              SweepRules::goalSuitsMetric,
              SweepRules::scoresCanBeCompared,
              SweepRules::boundNamesAreParameters,
              IgnoredNames::areNamedOnce,
              SweepRules::conditionsNameParameters,
              SweepRules::constraintsAreRight,
              SweepRules::enqueuedSetsLieInTheSpace);

  private SweepKeys() {}

  private static Sweep sweep(Fields fields) {
    IgnoredNames ignored = IgnoredNames.of(fields);
    return new Sweep(
        MethodKeys.FAMILY.value(fields),
        SweepRules.metric(fields),
        RUN_CAP.value(fields),
        fields.find(EARLY_TERMINATE),
        new TreeMap<>(ignored.removedFrom(fields.get(PARAMETERS))),
        fields.find(EXPERIMENT),
        fields.get(FOLDS),
        withoutMetric(ignored.bound(fields.get(BIND)), fields),
        fields.get(ENQUEUE).stream()
            .map(set -> Configuration.of(ignored.removedFrom(set.values())))
            .toList(),
        SelectionKeys.SECTION.value(fields),
        fields.get(WHERE).stream()
            .map(text -> ConstraintText.read(text, fields.get(PARAMETERS)))
            .toList());
  }

  private static Map<String, String> withoutMetric(Map<String, String> bind, Fields fields) {
    fields.find(METRIC).ifPresent(metric -> bind.remove(metric.name()));
    return bind;
  }

  /** Without what has no effect, which is found out again. */
  private static Map<String, String> bound(Sweep sweep) {
    Map<String, String> bound = new TreeMap<>(sweep.bind());
    bound.values().removeIf(Sweep.IGNORED::equals);
    return bound;
  }
}
