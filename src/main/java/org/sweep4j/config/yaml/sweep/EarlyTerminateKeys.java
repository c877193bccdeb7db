package org.sweep4j.config.yaml.sweep;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.sweep4j.config.EarlyTermination;
import org.sweep4j.config.EarlyTermination.Bands;
import org.sweep4j.config.Range;
import org.sweep4j.config.yaml.kind.Fields;
import org.sweep4j.config.yaml.kind.FixedWordKind;
import org.sweep4j.config.yaml.kind.FlagKind;
import org.sweep4j.config.yaml.kind.Key;
import org.sweep4j.config.yaml.kind.NumberKind;
import org.sweep4j.config.yaml.kind.Section;
import org.sweep4j.config.yaml.text.YamlText;

/** {@code early_terminate} in a sweep file. */
final class EarlyTerminateKeys {
  private static final Key<String> TYPE =
      Key.<String>of("type", FixedWordKind.of("hyperband"), "The method.")
          .needed("type: hyperband");
  private static final Key<Integer> MIN_ITER =
      Key.of(
          "min_iter",
          NumberKind.whole(EarlyTermination.ITERATIONS),
          "Epochs of the first band; the others are eta times as long.");
  private static final Key<Integer> MAX_ITER =
      Key.of(
          "max_iter",
          NumberKind.whole(EarlyTermination.ITERATIONS),
          "Epochs that are divided by eta, s times, for the bands.");
  private static final Key<Integer> S =
      Key.of("s", NumberKind.whole(Range.atLeast(0)), "Number of bands below max_iter.");
  private static final Key<Double> ETA =
      Key.<Double>of(
              "eta",
              NumberKind.real(EarlyTermination.ETA),
              "Trials go on while among the best 1/eta.")
          .orElse(3.0);
  private static final Key<Boolean> STRICT =
      Key.<Boolean>of(
              "strict", new FlagKind(), "Whether the score at the band counts, or the best so far.")
          .orElse(true);

  static final Section<EarlyTermination> SECTION =
      Section.of(
              "early_terminate",
              "Ends bad trials early, as Weights & Biases does.",
              EarlyTerminateKeys::termination,
              TYPE,
              MIN_ITER,
              MAX_ITER,
              S,
              ETA,
              STRICT)
          .where(EarlyTerminateKeys::bandsAreGiven, EarlyTerminateKeys::thereIsABand);

  private EarlyTerminateKeys() {}

  static void bandsAreGiven(Fields fields) {
    boolean descending = fields.has(MAX_ITER) && fields.has(S);
    if (!descending && !fields.has(MIN_ITER)) {
      String found =
          fields.has(MAX_ITER) ? "max_iter alone" : fields.has(S) ? "s alone" : "neither";
      fields
          .reading()
          .problems()
          .add(
              fields.place(),
              fields.path()
                  + " needs min_iter, or max_iter with s, found "
                  + found
                  + "; write min_iter: 3");
    }
    if (fields.has(MIN_ITER) && (fields.has(MAX_ITER) || fields.has(S))) {
      fields
          .reading()
          .problems()
          .warn(
              fields.keyPlace(MIN_ITER),
              descending
                  ? fields.path(MIN_ITER) + " is ignored beside max_iter with s"
                  : fields.path() + ": max_iter and s are ignored, as one of them is missing");
    }
  }

  static void thereIsABand(Fields fields) {
    if (fields.find(MAX_ITER).isPresent()
        && fields.find(S).isPresent()
        && (!fields.has(ETA) || fields.find(ETA).isPresent())
        && descending(fields).isEmpty()) {
      fields
          .reading()
          .problems()
          .add(
              fields.keyPlace(MAX_ITER),
              fields.path()
                  + " must have a band of at least 1 epoch, found none from max_iter "
                  + fields.get(MAX_ITER)
                  + ", s "
                  + fields.get(S)
                  + " and eta "
                  + YamlText.plain(fields.get(ETA))
                  + "; increase max_iter, or decrease eta");
    }
  }

  private static List<Integer> descending(Fields fields) {
    List<Integer> bands = new ArrayList<>();
    double band = fields.get(MAX_ITER);
    for (int i = 0; i < fields.get(S); i++) {
      band /= fields.get(ETA);
      if (band < 1) {
        break;
      }
      bands.add((int) band);
    }
    Collections.reverse(bands);
    return bands;
  }

  private static EarlyTermination termination(Fields fields) {
    Bands bands =
        fields.has(MAX_ITER) && fields.has(S)
            ? new Bands.Listed(descending(fields))
            : new Bands.From(fields.get(MIN_ITER));
    return new EarlyTermination(bands, fields.get(ETA), fields.get(STRICT));
  }
}
