package org.sweep4j.search.journal;

import java.util.List;
import java.util.Map;
import org.sweep4j.config.Configuration;
import org.sweep4j.config.Range;
import org.sweep4j.config.yaml.kind.Fields;
import org.sweep4j.config.yaml.kind.Key;
import org.sweep4j.config.yaml.kind.ListKind;
import org.sweep4j.config.yaml.kind.MapKind;
import org.sweep4j.config.yaml.kind.NumberKind;
import org.sweep4j.config.yaml.kind.Part;
import org.sweep4j.config.yaml.kind.RealKind;
import org.sweep4j.config.yaml.kind.Section;
import org.sweep4j.config.yaml.kind.WordKind;
import org.sweep4j.document.Document;
import org.sweep4j.document.RecordSection;
import org.sweep4j.search.Trial;
import org.sweep4j.search.TrialState;

/** A trial as a JSON object, every bit kept; NaN is written as null. */
public final class TrialDocument {
  private static final ListKind<Double> NUMBERS = new ListKind<>("numbers", new RealKind(), 0);
  private static final Key<Integer> NUMBER =
      Key.of("number", NumberKind.whole(Range.atLeast(0))).needed("");
  private static final Key<TrialState> STATE =
      Key.of("state", WordKind.of(TrialState.class)).needed("");
  private static final Key<Configuration> PARAMETERS =
      Key.of("parameters", RecordSection.CONFIGURATION).orElse(Configuration.EMPTY);
  private static final Key<Double> SCORE = Key.of("score", new RealKind()).nullable();
  private static final Key<Double> STD = Key.of("std", new RealKind()).nullable();
  private static final Key<List<Double>> FOLDS = Key.of("folds", NUMBERS).orElse(List.of());
  private static final Key<Map<String, Double>> METRICS =
      Key.of("metrics", new MapKind<>(new RealKind())).orElse(Map.of());
  private static final Key<List<Double>> HISTORY = Key.of("history", NUMBERS).orElse(List.of());
  private static final Key<Integer> EPOCHS =
      Key.of("epochs", NumberKind.whole(Range.atLeast(0))).needed("");
  private static final Key<Long> SEED = Key.of("seed", NumberKind.wholeLong()).needed("");
  private static final Key<Double> SECONDS = Key.of("seconds", new RealKind()).orElse(Double.NaN);
  private static final Key<String> ERROR = Key.of("error", RecordSection.TEXT).nullable();

  private static final List<Part<Trial, ?>> PARTS =
      List.of(
          NUMBER.from(Trial::number),
          STATE.from(Trial::state),
          PARAMETERS.from(Trial::parameters),
          Key.optionalDouble(SCORE, Trial::score),
          Key.optionalDouble(STD, Trial::standardDeviation),
          FOLDS.from(Trial::foldScores),
          METRICS.from(Trial::metrics),
          HISTORY.from(Trial::history),
          EPOCHS.from(Trial::epochs),
          SEED.from(Trial::seed),
          SECONDS.from(Trial::seconds),
          ERROR.optional(Trial::error));

  /** A line of {@code trials.jsonl}. */
  public static final Document<Trial> LINE = new Document<>(section("trial", PARTS));

  /** The same without the history. */
  public static final Section<Trial> BRIEF =
      section(
          "brief trial",
          PARTS.stream().filter(part -> !part.keys().equals(List.of(HISTORY))).toList());

  private TrialDocument() {}

  private static Section<Trial> section(String name, List<Part<Trial, ?>> parts) {
    return new Section<>(name, "", parts, List.of(), TrialDocument::trial);
  }

  private static Trial trial(Fields fields) {
    return new Trial(
        fields.get(NUMBER),
        fields.get(STATE),
        fields.get(PARAMETERS),
        Key.optionalDouble(SCORE, Trial::score).value(fields),
        Key.optionalDouble(STD, Trial::standardDeviation).value(fields),
        fields.get(FOLDS),
        fields.get(METRICS),
        fields.get(HISTORY),
        fields.get(EPOCHS),
        fields.get(SEED),
        fields.get(SECONDS),
        fields.find(ERROR));
  }
}
