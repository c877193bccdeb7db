package org.sweep4j.config.yaml.sweep;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.sweep4j.config.Configuration;
import org.sweep4j.config.EarlyTermination;
import org.sweep4j.config.Objective;
import org.sweep4j.config.SearchMethod;
import org.sweep4j.config.Space;
import org.sweep4j.config.Sweep;
import org.sweep4j.config.Sweep.Hyperband;
import org.sweep4j.config.yaml.experiment.SourceKind;
import org.sweep4j.config.yaml.kind.AnyKind;
import org.sweep4j.config.yaml.kind.Definitions;
import org.sweep4j.config.yaml.kind.Fields;
import org.sweep4j.config.yaml.kind.Key;
import org.sweep4j.config.yaml.kind.Kind;
import org.sweep4j.config.yaml.kind.ListKind;
import org.sweep4j.config.yaml.kind.NumberKind;
import org.sweep4j.config.yaml.kind.Reading;
import org.sweep4j.config.yaml.kind.Section;
import org.sweep4j.config.yaml.kind.TextKind;
import org.sweep4j.config.yaml.kind.WordKind;
import org.sweep4j.config.yaml.tree.Tree;

/** A sweep file as a whole. */
public final class SweepKeys {
  static final Key<SearchMethod> METHOD =
      Key.<SearchMethod>of("method", new MethodKind(), "How trials are chosen.")
          .needed("method: random");
  static final Key<Objective> METRIC =
      Key.of("metric", MetricKeys.SECTION, "Default: val_accuracy, or val_loss for a number.");
  private static final Key<Integer> RUN_CAP =
      Key.of("run_cap", NumberKind.whole(Sweep.RUN_CAP), "Most trials.");
  static final Key<EarlyTermination> EARLY_TERMINATE =
      Key.of("early_terminate", EarlyTerminateKeys.SECTION, "Ends bad trials early.");
  static final Key<SortedMap<String, Space>> PARAMETERS =
      Key.<SortedMap<String, Space>>of(
              "parameters", new ParametersKind(), "What is swept: paths or short names.")
          .needed("parameters: {learning_rate: {min: 0.001, max: 0.1}}");
  private static final Key<Path> EXPERIMENT =
      Key.of(
          "experiment",
          new SourceKind.FileKind("an experiment file"),
          "The experiment file, relative to this one.");
  private static final Key<Integer> FOLDS =
      Key.<Integer>of(
              "folds",
              NumberKind.whole(Sweep.FOLDS),
              "Folds of cross-validation; 0 for the experiment's validation split.")
          .orElse(Sweep.DEFAULT_FOLDS);
  static final Key<Map<String, String>> BIND =
      Key.<Map<String, String>>of("bind", new BindKind(), "Paths by parameter name.")
          .orElse(Map.of());
  static final Key<List<String>> IGNORE =
      Key.<List<String>>of(
              "ignore",
              ListKind.of("names", TextKind.any()),
              "Parameters that concern something else; bind: {name: null} does the same.")
          .orElse(List.of());
  static final Key<Integer> MAX_EPOCHS =
      Key.of(
          "max_epochs",
          NumberKind.whole(Hyperband.MAX_EPOCHS),
          "hyperband: most epochs of a configuration; default: the experiment's.");
  static final Key<Integer> ETA =
      Key.<Integer>of("eta", NumberKind.whole(Hyperband.ETA), "hyperband: 1/eta go on.")
          .orElse(Hyperband.DEFAULT.eta());
  static final Key<Integer> ROUNDS =
      Key.of(
          "rounds",
          NumberKind.whole(Sweep.ROUNDS),
          "manual: most rounds; default: until nothing improves.");
  static final Key<List<Tree>> ENQUEUE =
      Key.<List<Tree>>of(
              "enqueue", ListKind.of("mappings", new AnyKind()), "Parameter sets to try first.")
          .orElse(List.of());
  private static final Key<Tree> METRICS =
      Key.of("metrics", new RefusedKind(), "W&B's several metrics: not supported, use metric.");

  public static final Section<Sweep> SECTION =
      Section.of("sweep", "A sweep of Sweep4j, or of W&B.", SweepKeys::sweep, known())
          .where(
              ServiceKeys::areNamedOnce,
              SweepRules::foldsAreNotOne,
              SweepRules::metricIsThere,
              SweepRules::gridIsFinite,
              SweepRules::settingsBelongToMethod,
              SweepRules::boundNamesAreParameters,
              IgnoredNames::areNamedOnce,
              SweepRules::enqueuedSetsLieInTheSpace);

  private SweepKeys() {}

  private static Key<?>[] known() {
    List<Key<?>> keys =
        new ArrayList<>(
            List.of(
                METHOD,
                METRIC,
                RUN_CAP,
                EARLY_TERMINATE,
                PARAMETERS,
                EXPERIMENT,
                FOLDS,
                BIND,
                IGNORE,
                MAX_EPOCHS,
                ETA,
                ROUNDS,
                ENQUEUE,
                METRICS));
    keys.addAll(ServiceKeys.all());
    return keys.toArray(Key<?>[]::new);
  }

  private static Sweep sweep(Fields fields) {
    IgnoredNames ignored = IgnoredNames.of(fields);
    return new Sweep(
        fields.get(METHOD),
        fields.find(METRIC),
        optional(fields, RUN_CAP),
        fields.find(EARLY_TERMINATE),
        new TreeMap<>(ignored.removedFrom(fields.get(PARAMETERS))),
        fields.find(EXPERIMENT),
        fields.get(FOLDS),
        ignored.bound(fields.get(BIND)),
        new Hyperband(optional(fields, MAX_EPOCHS), fields.get(ETA)),
        optional(fields, ROUNDS),
        enqueued(fields, ignored));
  }

  private static OptionalInt optional(Fields fields, Key<Integer> key) {
    return fields.find(key).map(OptionalInt::of).orElse(OptionalInt.empty());
  }

  private static List<Configuration> enqueued(Fields fields, IgnoredNames ignored) {
    return fields.get(ENQUEUE).stream()
        .map(set -> Configuration.of(ignored.removedFrom(((Tree.Mapping) set).value())))
        .toList();
  }

  /** Ours and W&amp;B's but {@code custom}, whose trials come from elsewhere. */
  private record MethodKind() implements Kind<SearchMethod> {
    private static final WordKind<SearchMethod> WORD = WordKind.of(SearchMethod.class);

    @Override
    public String expected() {
      return WORD.expected();
    }

    @Override
    public Optional<SearchMethod> read(Tree tree, String path, Reading reading) {
      if (tree instanceof Tree.Scalar scalar && scalar.text().equals("custom")) {
        reading
            .problems()
            .add(
                tree.place(),
                path
                    + " must be "
                    + expected()
                    + ", found 'custom', which leaves the choice of trials to another program; write"
                    + " random or bayes");
        return Optional.empty();
      }
      return WORD.read(tree, path, reading);
    }

    @Override
    public Object write(SearchMethod value) {
      return value.spelling();
    }

    @Override
    public Map<String, Object> schema(Definitions definitions) {
      return WORD.schema(definitions);
    }
  }

  /** {@code metrics}, which W&amp;B has for several objectives. */
  private record RefusedKind() implements Kind<Tree> {
    @Override
    public String expected() {
      return "absent";
    }

    @Override
    public Optional<Tree> read(Tree tree, String path, Reading reading) {
      reading
          .problems()
          .add(
              tree.place(),
              path
                  + " must be absent, as a sweep improves one metric, found "
                  + tree.described()
                  + "; write metric: {name: val_loss, goal: minimize}");
      return Optional.empty();
    }

    @Override
    public @Nullable Object write(Tree value) {
      return value.value();
    }

    @Override
    public Map<String, Object> schema(Definitions definitions) {
      return Map.of("not", Map.of());
    }
  }
}
