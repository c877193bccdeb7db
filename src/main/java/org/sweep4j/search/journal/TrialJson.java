package org.sweep4j.search.journal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.sweep4j.config.Configuration;
import org.sweep4j.config.Spelled;
import org.sweep4j.json.Json;
import org.sweep4j.search.Trial;
import org.sweep4j.search.TrialState;

/** A trial as one line of JSON and back, every bit kept. NaN is written as null. */
public final class TrialJson {
  private TrialJson() {}

  public static String write(Trial trial) {
    return Json.write(toMap(trial));
  }

  /** The values that the line holds, by key. */
  public static Map<String, @Nullable Object> toMap(Trial trial) {
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    map.put("number", trial.number());
    map.put("state", trial.state().spelling());
    map.put("parameters", trial.parameters().values());
    map.put("score", boxed(trial.score()));
    map.put("std", boxed(trial.standardDeviation()));
    map.put("folds", trial.foldScores());
    map.put("metrics", trial.metrics());
    map.put("history", trial.history());
    map.put("epochs", trial.epochs());
    map.put("seed", trial.seed());
    map.put("seconds", trial.seconds());
    map.put("error", trial.error().orElse(null));
    return map;
  }

  private static @Nullable Double boxed(OptionalDouble value) {
    return value.isPresent() ? value.getAsDouble() : null;
  }

  /**
   * The trial that {@code line} holds.
   *
   * @throws IllegalArgumentException if it is not one
   */
  public static Trial read(String line) {
    if (!(Json.read(line) instanceof Map<?, ?> map)) {
      throw new IllegalArgumentException("a trial is a JSON object, found " + line);
    }
    try {
      return new Trial(
          Math.toIntExact(whole(map, "number")),
          state(text(map, "state").orElse("")),
          Configuration.of(named(map, "parameters")),
          optional(map, "score"),
          optional(map, "std"),
          numbers(map, "folds"),
          metrics(map),
          numbers(map, "history"),
          Math.toIntExact(whole(map, "epochs")),
          whole(map, "seed"),
          number(map.get("seconds")),
          text(map, "error"));
    } catch (ArithmeticException | ClassCastException e) {
      throw new IllegalArgumentException("a trial's values have other types: " + line, e);
    }
  }

  private static TrialState state(String word) {
    return Spelled.find(TrialState.class, word)
        .orElseThrow(() -> new IllegalArgumentException("no trial has state '" + word + "'"));
  }

  private static long whole(Map<?, ?> map, String key) {
    if (map.get(key) instanceof Number number) {
      return number.longValue();
    }
    throw new IllegalArgumentException(key + " must be a whole number, found " + map.get(key));
  }

  private static double number(@Nullable Object value) {
    return value instanceof Number number ? number.doubleValue() : Double.NaN;
  }

  private static OptionalDouble optional(Map<?, ?> map, String key) {
    return map.get(key) instanceof Number number
        ? OptionalDouble.of(number.doubleValue())
        : OptionalDouble.empty();
  }

  private static Optional<String> text(Map<?, ?> map, String key) {
    return Optional.ofNullable((String) map.get(key));
  }

  private static List<Double> numbers(Map<?, ?> map, String key) {
    return map.get(key) instanceof List<?> list
        ? list.stream().map(TrialJson::number).toList()
        : List.of();
  }

  private static Map<String, Double> metrics(Map<?, ?> map) {
    Map<String, Double> metrics = new LinkedHashMap<>();
    named(map, "metrics").forEach((name, value) -> metrics.put(name, number(value)));
    return metrics;
  }

  private static Map<String, @Nullable Object> named(Map<?, ?> map, String key) {
    Map<String, @Nullable Object> values = new LinkedHashMap<>();
    if (map.get(key) instanceof Map<?, ?> inner) {
      inner.forEach((name, value) -> values.put(String.valueOf(name), value));
    }
    return values;
  }
}
