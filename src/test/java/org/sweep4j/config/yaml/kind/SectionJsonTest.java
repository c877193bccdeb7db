package org.sweep4j.config.yaml.kind;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.sweep4j.config.Goal;
import org.sweep4j.config.Range;
import org.sweep4j.json.Json;

/** JSON documents are read and written by the same sections as configuration files. */
class SectionJsonTest {
  private static final Duration LIMIT = Duration.ofSeconds(5);

  private record Curve(String name, double[] values) {}

  private record Line(
      int number,
      Goal goal,
      double score,
      OptionalDouble spread,
      Map<String, Double> metrics,
      List<Curve> curves,
      Optional<String> error) {}

  private static final Key<String> NAME = Key.of("name", ValueKind.NAME).needed("");
  private static final Key<double[]> VALUES = Key.of("values", ValueKind.NUMBERS).needed("");
  private static final Section<Curve> CURVE =
      Section.of(
          "curve",
          "",
          fields -> new Curve(fields.get(NAME), fields.get(VALUES)),
          NAME.from(Curve::name),
          VALUES.from(Curve::values));

  private static final Key<Integer> NUMBER =
      Key.of("number", NumberKind.whole(Range.atLeast(0))).needed("");
  private static final Key<Goal> GOAL =
      Key.of("goal", WordKind.of(Goal.class)).orElse(Goal.MINIMIZE);
  private static final Key<Double> SCORE = Key.of("score", NumberKind.OR_NAN).orElse(Double.NaN);
  private static final Key<Double> SPREAD =
      Key.of("spread", NumberKind.real(Range.FINITE)).nullable();
  private static final Key<Map<String, Double>> METRICS =
      Key.of("metrics", new MapKind<>(NumberKind.OR_NAN)).orElse(Map.of());
  private static final Key<List<Curve>> CURVES =
      Key.of("curves", ListKind.of("curves", CURVE)).orElse(List.of());
  private static final Key<String> ERROR = Key.of("error", ValueKind.NAME).nullable();
  private static final Section<Line> LINE =
      Section.of(
          "line",
          "",
          fields ->
              new Line(
                  fields.get(NUMBER),
                  fields.get(GOAL),
                  fields.get(SCORE),
                  fields.find(SPREAD).map(OptionalDouble::of).orElse(OptionalDouble.empty()),
                  fields.get(METRICS),
                  fields.get(CURVES),
                  fields.find(ERROR)),
          NUMBER.from(Line::number),
          GOAL.from(Line::goal),
          SCORE.from(Line::score),
          Key.optionalDouble(SPREAD).from(Line::spread),
          METRICS.from(Line::metrics),
          CURVES.from(Line::curves),
          ERROR.optional().from(Line::error));

  private static final String TEXT =
      "{\"number\":3,\"goal\":\"maximize\",\"score\":null,\"spread\":null,"
          + "\"metrics\":{\"loss\":0.1,\"f1\":1.0},"
          + "\"curves\":[{\"name\":\"a\",\"values\":[1.0,null,0.3333333333333333]}],"
          + "\"error\":null}";

  @Test
  void whatIsReadIsWrittenAgainByteForByte() {
    assertEquals(TEXT, Json.write(LINE.write(LINE.fromJson(Json.read(TEXT)))));
  }

  @Test
  void nullStandsForNanInNumbersAndForNothingElsewhere() {
    Line line = LINE.fromJson(Json.read(TEXT));
    assertEquals(Double.NaN, line.score());
    assertEquals(OptionalDouble.empty(), line.spread());
    assertEquals(Optional.empty(), line.error());
    assertArrayEquals(new double[] {1, Double.NaN, 1 / 3.0}, line.curves().get(0).values());
  }

  @Test
  void everythingWrongIsToldAtOnce() {
    IllegalArgumentException refused =
        assertThrows(
            IllegalArgumentException.class,
            () -> LINE.fromJson(Json.read("{\"number\":-1,\"gaol\":\"maximize\"}")));
    assertEquals(
        "unknown key 'gaol'; did you mean 'goal'?;"
            + " number must be a whole number at least 0, found -1",
        refused.getMessage());
  }

  @Test
  void halfKnownFileGivesWhatIsRightInIt() {
    Line line =
        LINE.fromHalfKnownJson(
                Json.read(
                    "{\"number\":1,\"new\":2,\"goal\":7,\"curves\":[3,{\"name\":\"a\",\"values\":[]}]}"))
            .orElseThrow();
    assertEquals(Goal.MINIMIZE, line.goal());
    assertEquals(List.of("a"), line.curves().stream().map(Curve::name).toList());
    assertEquals(Optional.empty(), LINE.fromHalfKnownJson(Json.read("{\"goal\":\"maximize\"}")));
    assertEquals(Optional.empty(), LINE.fromHalfKnownJson(Json.read("[]")));
  }

  @Test
  void tenThousandLinesAreReadInNoTime() {
    String numbers =
        IntStream.range(0, 100).mapToObj(i -> "0.123456789" + i).collect(Collectors.joining(","));
    String text = TEXT.replace("1.0,null", numbers);
    long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    for (int i = 0; i < 10_000; i++) {
      LINE.fromJson(Json.read(text));
    }
    Duration spent =
        Duration.ofNanos(ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before);
    assertTrue(spent.compareTo(LIMIT) < 0, spent.toString());
  }
}
