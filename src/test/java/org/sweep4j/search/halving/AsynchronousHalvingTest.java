package org.sweep4j.search.halving;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sweep4j.config.EarlyTermination;
import org.sweep4j.config.EarlyTermination.Bands;
import org.sweep4j.config.Goal;
import org.sweep4j.json.Json;
import org.sweep4j.search.halving.AsynchronousHalving.Field;

/** The cases of {@code conformance/hyperband_cases.json}, taken from W&amp;B's own tests. */
class AsynchronousHalvingTest {
  private static final List<Double> RECOVERED = List.of(1.0, 5.0);
  private static final List<List<Double>> FIELD =
      List.of(RECOVERED, List.of(3.0, 2.0), List.of(3.0, 3.0), List.of(3.0, 2.5));

  static Stream<Named<Map<?, ?>>> cases() throws IOException {
    try (var file =
        AsynchronousHalvingTest.class.getResourceAsStream("/conformance/hyperband_cases.json")) {
      byte[] content = Objects.requireNonNull(file).readAllBytes();
      List<?> cases = (List<?>) Json.read(new String(content, StandardCharsets.UTF_8));
      return Objects.requireNonNull(cases).stream()
          .map(each -> (Map<?, ?>) each)
          .map(each -> Named.of(String.valueOf(each.get("name")), each));
    }
  }

  private static AsynchronousHalving halving(Map<?, ?> example) {
    Map<?, ?> rule = (Map<?, ?>) Objects.requireNonNull(example.get("early_terminate"));
    double eta = rule.get("eta") instanceof Number number ? number.doubleValue() : 3;
    boolean strict = !Boolean.FALSE.equals(rule.get("strict"));
    Goal goal = "maximize".equals(example.get("goal")) ? Goal.MAXIMIZE : Goal.MINIMIZE;
    return new AsynchronousHalving(new EarlyTermination(bands(rule), eta, strict), goal);
  }

  private static Bands bands(Map<?, ?> rule) {
    if (rule.get("min_iter") instanceof Number first) {
      return new Bands.From(first.intValue());
    }
    return new Bands.Below((int) number(rule.get("max_iter")), (int) number(rule.get("s")));
  }

  private static double number(@Nullable Object value) {
    return ((Number) Objects.requireNonNull(value)).doubleValue();
  }

  private static List<?> list(Map<?, ?> map, String key) {
    return (List<?>) Objects.requireNonNull(map.get(key));
  }

  private static List<Double> history(Object run) {
    return list((Map<?, ?>) run, "metric_history").stream()
        .map(value -> value instanceof Number number ? number.doubleValue() : Double.NaN)
        .toList();
  }

  private static List<List<Double>> histories(Map<?, ?> example) {
    List<List<Double>> histories = new ArrayList<>();
    list(example, "runs").forEach(run -> histories.add(history(run)));
    return histories;
  }

  private static Field field(AsynchronousHalving halving, int band, List<List<Double>> histories) {
    Field field = halving.at(band);
    histories.forEach(field::add);
    return field;
  }

  private static boolean stops(
      AsynchronousHalving halving, List<Double> history, List<List<Double>> histories) {
    OptionalInt band = halving.lastBand(history);
    return band.isPresent() && field(halving, band.getAsInt(), histories).stops(history);
  }

  @ParameterizedTest
  @MethodSource("cases")
  void stopsTheRunsThatWandbStops(Map<?, ?> example) {
    AsynchronousHalving halving = halving(example);
    List<@Nullable Object> stopped = new ArrayList<>();
    for (Object run : list(example, "runs")) {
      Map<?, ?> fields = (Map<?, ?>) run;
      if ("running".equals(fields.get("state"))
          && stops(halving, history(run), histories(example))) {
        stopped.add(fields.get("name"));
      }
    }
    assertEquals(example.get("expect_stopped"), stopped);
  }

  @ParameterizedTest
  @MethodSource("cases")
  void hasWandbsBandsAndThresholds(Map<?, ?> example) {
    AsynchronousHalving halving = halving(example);
    List<?> thresholds = list(example, "thresholds_first6");
    int band = 0;
    for (int i = 0; i < thresholds.size(); i++) {
      band = halving.bandAfter(band).orElseThrow();
      assertEquals(number(list(example, "bands_first6").get(i)), band);
      OptionalDouble expected =
          thresholds.get(i) == null
              ? OptionalDouble.empty()
              : OptionalDouble.of(number(thresholds.get(i)));
      assertEquals(expected, field(halving, band, histories(example)).threshold());
    }
  }

  private static AsynchronousHalving atTwo(boolean strict, Goal goal) {
    return new AsynchronousHalving(new EarlyTermination(new Bands.Below(8, 1), 4, strict), goal);
  }

  @Test
  void strictComparesTheValueAtTheBand() {
    assertTrue(stops(atTwo(true, Goal.MINIMIZE), RECOVERED, FIELD));
  }

  @Test
  void notStrictComparesTheBestSoFar() {
    assertFalse(stops(atTwo(false, Goal.MINIMIZE), RECOVERED, FIELD));
  }

  @Test
  void maximizeMirrorsEverything() {
    List<List<Double>> mirrored =
        FIELD.stream().map(run -> run.stream().map(value -> -value).toList()).toList();
    AsynchronousHalving maximizing = atTwo(true, Goal.MAXIMIZE);
    assertTrue(stops(maximizing, List.of(-1.0, -5.0), mirrored));
    assertEquals(OptionalDouble.of(-2.5), field(maximizing, 2, mirrored).threshold());
  }

  @Test
  void valuesThatAreNotFiniteDoNotCountAsReached() {
    List<Double> lost = List.of(9.0, Double.NaN, Double.POSITIVE_INFINITY);
    assertFalse(stops(atTwo(true, Goal.MINIMIZE), lost, FIELD));
  }

  @Test
  void endlessBandsEndAtTheLargestNumber() {
    AsynchronousHalving endless =
        new AsynchronousHalving(new EarlyTermination(new Bands.From(1), 3, true), Goal.MINIMIZE);
    assertEquals(1162261467, endless.bandAfter(1_000_000_000).orElseThrow());
    assertTrue(endless.bandAfter(1162261467).isEmpty());
  }
}
