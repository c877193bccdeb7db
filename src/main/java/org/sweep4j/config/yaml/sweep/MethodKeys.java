package org.sweep4j.config.yaml.sweep;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.sweep4j.config.SearchMethod;
import org.sweep4j.config.SearchMethod.Bayes;
import org.sweep4j.config.SearchMethod.Grid;
import org.sweep4j.config.SearchMethod.Hyperband;
import org.sweep4j.config.SearchMethod.Manual;
import org.sweep4j.config.SearchMethod.Random;
import org.sweep4j.config.yaml.kind.Family;
import org.sweep4j.config.yaml.kind.Key;
import org.sweep4j.config.yaml.kind.NumberKind;
import org.sweep4j.config.yaml.kind.Part;
import org.sweep4j.config.yaml.kind.Variant;
import org.sweep4j.config.yaml.kind.WordKind;

/** {@code method} in a sweep file, and the keys that only one method has. */
final class MethodKeys {
  private static final Part<Hyperband, OptionalInt> MAX_EPOCHS =
      Key.optionalInt(
          Key.of(
              "max_epochs",
              NumberKind.whole(Hyperband.MAX_EPOCHS),
              "hyperband: most epochs of a configuration; default: the experiment's."),
          Hyperband::maxEpochs);
  private static final Key<Integer> ETA =
      Key.of("eta", NumberKind.whole(Hyperband.ETA), "hyperband: 1/eta go on.")
          .orElse(Hyperband.DEFAULT_ETA);
  private static final Part<Manual, OptionalInt> ROUNDS =
      Key.optionalInt(
          Key.of(
              "rounds",
              NumberKind.whole(Manual.ROUNDS),
              "manual: most rounds; default: until nothing improves."),
          Manual::rounds);

  private static final List<Variant<? extends SearchMethod>> ALL =
      List.of(
          Variant.of("grid", Grid.class, fields -> new Grid()).where(SweepRules::gridIsFinite),
          Variant.of("random", Random.class, fields -> new Random()),
          Variant.of("bayes", Bayes.class, fields -> new Bayes())
              .where(SweepRules::bayesNeedsAMetric),
          Variant.of("manual", Manual.class, fields -> new Manual(ROUNDS.value(fields)), ROUNDS),
          Variant.of(
                  "hyperband",
                  Hyperband.class,
                  fields -> new Hyperband(MAX_EPOCHS.value(fields), fields.get(ETA)),
                  MAX_EPOCHS,
                  ETA.from(Hyperband::eta))
              .where(SweepRules::hyperbandEndsTrialsItself));

  /** Ours and W&amp;B's but {@code custom}. */
  static final Family<SearchMethod> FAMILY =
      Family.of(
          SearchMethod.class,
          Key.<Variant<? extends SearchMethod>>of(
                  "method",
                  new WordKind<Variant<? extends SearchMethod>>(ALL, false)
                      .advising(
                          Map.of(
                              "custom",
                              ", which leaves the choice of trials to another program; write"
                                  + " random or bayes")),
                  "How trials are chosen.")
              .needed("method: random"),
          ALL,
          fields -> Optional.empty());

  private MethodKeys() {}
}
