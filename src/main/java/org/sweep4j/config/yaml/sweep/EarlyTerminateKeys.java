package org.sweep4j.config.yaml.sweep;

import java.util.Optional;
import org.sweep4j.config.EarlyTermination;
import org.sweep4j.config.EarlyTermination.Bands;
import org.sweep4j.config.EarlyTermination.Bands.Below;
import org.sweep4j.config.EarlyTermination.Bands.From;
import org.sweep4j.config.Range;
import org.sweep4j.config.yaml.kind.Fields;
import org.sweep4j.config.yaml.kind.Key;
import org.sweep4j.config.yaml.kind.Section;
import org.sweep4j.config.yaml.kind.ValueKind;

/** {@code early_terminate} in a sweep file. */
final class EarlyTerminateKeys {
  private static final Key<String> TYPE =
      Key.<String>of("type", ValueKind.oneOf("hyperband"))
          .doc("The method.")
          .needed("type: hyperband");
  private static final Key<Integer> MIN_ITER =
      Key.whole("min_iter", EarlyTermination.ITERATIONS)
          .doc("Epochs of the first band; the others are eta times as long.");
  private static final Key<Integer> MAX_ITER =
      Key.whole("max_iter", EarlyTermination.ITERATIONS)
          .doc("Epochs that are divided by eta, s times, for the bands.");
  private static final Key<Integer> S =
      Key.whole("s", Range.atLeast(0)).doc("Number of bands below max_iter.");
  private static final Key<Double> ETA =
      Key.real("eta", EarlyTermination.ETA, 3).doc("Trials go on while among the best 1/eta.");
  private static final Key<Boolean> STRICT =
      Key.flag("strict", true).doc("Whether the score at the band counts, or the best so far.");

  static final Section<EarlyTermination> SECTION =
      Section.<EarlyTermination>of(
              "early_terminate",
              "Ends bad trials early, as Weights & Biases does.",
              fields -> new EarlyTermination(bands(fields), fields.get(ETA), fields.get(STRICT)),
              TYPE.from(termination -> "hyperband"),
              MIN_ITER.from(
                  termination -> from(termination.bands()).map(From::minIter).orElse(null)),
              MAX_ITER.from(
                  termination -> below(termination.bands()).map(Below::maxIter).orElse(null)),
              S.from(termination -> below(termination.bands()).map(Below::s).orElse(null)),
              ETA.from(EarlyTermination::eta),
              STRICT.from(EarlyTermination::strict))
          .where(EarlyTerminateKeys::bandsAreGiven);

  private EarlyTerminateKeys() {}

  private static Optional<From> from(Bands bands) {
    return bands instanceof From from ? Optional.of(from) : Optional.empty();
  }

  private static Optional<Below> below(Bands bands) {
    return bands instanceof Below below ? Optional.of(below) : Optional.empty();
  }

  private static Bands bands(Fields fields) {
    return isDescending(fields)
        ? new Below(fields.get(MAX_ITER), fields.get(S))
        : new From(fields.get(MIN_ITER));
  }

  private static boolean isDescending(Fields fields) {
    return fields.has(MAX_ITER) && fields.has(S);
  }

  static void bandsAreGiven(Fields fields) {
    boolean descending = isDescending(fields);
    if (!descending && !fields.has(MIN_ITER)) {
      String found =
          fields.has(MAX_ITER) ? "max_iter alone" : fields.has(S) ? "s alone" : "neither";
      fields.problem(
          "%s needs min_iter, or max_iter with s, found %s; write min_iter: 3"
              .formatted(fields.path(), found));
    } else if (fields.has(MIN_ITER) && descending) {
      fields.hasNoEffect(MIN_ITER, "beside max_iter with s");
    } else if (fields.has(MIN_ITER) && (fields.has(MAX_ITER) || fields.has(S))) {
      fields.problem(
          fields.has(MAX_ITER) ? MAX_ITER : S,
          "%s takes min_iter, or max_iter with s, found min_iter and %s; remove one of them"
              .formatted(fields.path(), fields.has(MAX_ITER) ? "max_iter without s" : "s"));
    }
  }
}
