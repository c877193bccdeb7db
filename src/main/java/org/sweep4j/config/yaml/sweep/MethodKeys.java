package org.sweep4j.config.yaml.sweep;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sweep4j.config.GridOrder;
import org.sweep4j.config.Sampler;
import org.sweep4j.config.SearchMethod;
import org.sweep4j.config.SearchMethod.Bayes;
import org.sweep4j.config.SearchMethod.Grid;
import org.sweep4j.config.SearchMethod.Hyperband;
import org.sweep4j.config.SearchMethod.Manual;
import org.sweep4j.config.SearchMethod.Random;
import org.sweep4j.config.yaml.kind.Family;
import org.sweep4j.config.yaml.kind.Key;
import org.sweep4j.config.yaml.kind.Variant;
import org.sweep4j.config.yaml.kind.WordKind;

/** {@code method} in a sweep file, and the keys that only one method has. */
final class MethodKeys {
  private static final String SAMPLER_DOC =
      "gp: a Gaussian process; tpe: the Parzen estimator; auto: gp, of many trials tpe. bayes: auto"
          + " unless told; hyperband: random.";

  private static final List<Variant<? extends SearchMethod>> ALL =
      List.of(
          Variant.of(
                  "grid",
                  Grid.class,
                  Key.word("order", GridOrder.ALPHABETICAL)
                      .doc(
                          "grid: parameters in alphabetical order, the last varying fastest; or"
                              + " shuffled by the seed."))
              .where(SweepRules::gridIsFinite, SweepRules::gridHasNoProbabilities),
          Variant.of("random", Random.class),
          Variant.of("bayes", Bayes.class, Key.word("sampler", Sampler.AUTO).doc(SAMPLER_DOC))
              .where(
                  SweepRules::bayesLearns,
                  SweepRules::bayesNeedsAMetric,
                  SweepRules::bayesHasSomethingToSearch),
          Variant.of(
                  "manual",
                  Manual.class,
                  Key.optionalInt(
                      Key.whole("rounds", Manual.ROUNDS)
                          .doc("manual: most rounds; default: until nothing improves.")))
              .where(SweepRules::doesNotRace),
          Variant.of(
                  "hyperband",
                  Hyperband.class,
                  Key.optionalInt(
                      Key.whole("max_epochs", Hyperband.MAX_EPOCHS)
                          .doc(
                              "hyperband: most epochs of a configuration; default: the"
                                  + " experiment's.")),
                  Key.whole("eta", Hyperband.ETA, Hyperband.DEFAULT_ETA)
                      .doc("hyperband: 1/eta go on."),
                  Key.word("sampler", Sampler.RANDOM).doc(SAMPLER_DOC))
              .where(SweepRules::hyperbandEndsTrialsItself, SweepRules::doesNotRace));

  /** Ours and W&amp;B's but {@code custom}. */
  static final Family<SearchMethod> FAMILY =
      Family.of(
          SearchMethod.class,
          Key.<Variant<? extends SearchMethod>>of(
                  "method",
                  WordKind.of(
                      ALL,
                      Map.of(
                          "custom",
                          ", which leaves the choice of trials to another program; write random or"
                              + " bayes")))
              .doc("How trials are chosen.")
              .needed("method: random"),
          ALL,
          fields -> Optional.empty());

  private MethodKeys() {}
}
