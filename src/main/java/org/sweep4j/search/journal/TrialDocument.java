package org.sweep4j.search.journal;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sweep4j.config.Configuration;
import org.sweep4j.config.Range;
import org.sweep4j.config.yaml.kind.ConfigurationKind;
import org.sweep4j.config.yaml.kind.Key;
import org.sweep4j.config.yaml.kind.Keyed;
import org.sweep4j.config.yaml.kind.ListKind;
import org.sweep4j.config.yaml.kind.MapKind;
import org.sweep4j.config.yaml.kind.Mapped;
import org.sweep4j.config.yaml.kind.NumberKind;
import org.sweep4j.config.yaml.kind.Section;
import org.sweep4j.config.yaml.kind.ValueKind;
import org.sweep4j.config.yaml.kind.WordKind;
import org.sweep4j.document.Document;
import org.sweep4j.search.RowScores;
import org.sweep4j.search.Trial;
import org.sweep4j.search.TrialState;

/** A trial as a JSON object, every bit kept; NaN is written as null. */
public final class TrialDocument {
  private static final ListKind<Double> NUMBERS = ListKind.of("numbers", NumberKind.OR_NAN);
  private static final Key<Integer> NUMBER =
      Key.of("number", NumberKind.whole(Range.atLeast(0))).needed("");
  private static final Key<TrialState> STATE =
      Key.of("state", WordKind.of(TrialState.class)).needed("");
  private static final Key<Configuration> PARAMETERS =
      Key.of("parameters", new ConfigurationKind()).orElse(Configuration.EMPTY);
  private static final Key<Double> SCORE = Key.of("score", NumberKind.OR_NAN).nullable();
  private static final Key<Double> STD = Key.of("std", NumberKind.OR_NAN).nullable();
  private static final Key<List<Double>> FOLDS = Key.of("folds", NUMBERS).orElse(List.of());
  private static final Key<Map<String, Double>> METRICS =
      Key.of("metrics", new MapKind<>(NumberKind.OR_NAN)).orElse(Map.of());
  private static final Key<List<Double>> HISTORY = Key.of("history", NUMBERS).orElse(List.of());
  private static final Key<Integer> EPOCHS =
      Key.of("epochs", NumberKind.whole(Range.atLeast(0))).needed("");
  private static final Key<Long> SEED = Key.of("seed", NumberKind.WHOLE_LONG).needed("");
  private static final Key<Double> SECONDS =
      Key.of("seconds", NumberKind.OR_NAN).orElse(Double.NaN);
  private static final Key<String> ERROR = Key.of("error", ValueKind.TEXT).nullable();
  private static final Keyed<Optional<RowScores>> ROWS =
      Key.of("rows", new Mapped<>(ValueKind.TEXT, RowScores::parse, RowScores::text)).optional();

  /** A line of {@code trials.jsonl}. */
  public static final Document<Trial> LINE =
      new Document<>(
          Section.ofRecord(
              Trial.class,
              "trial",
              "",
              NUMBER,
              STATE,
              PARAMETERS,
              Key.optionalDouble(SCORE),
              Key.optionalDouble(STD),
              FOLDS,
              METRICS,
              HISTORY,
              EPOCHS,
              SEED,
              SECONDS,
              ERROR.optional(),
              ROWS));

  /** The same without the history and the rows. */
  public static final Section<Trial> BRIEF = LINE.section().without(HISTORY).without(ROWS);

  private TrialDocument() {}
}
