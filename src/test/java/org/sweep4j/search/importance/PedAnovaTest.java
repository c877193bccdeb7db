package org.sweep4j.search.importance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sweep4j.config.Configuration;
import org.sweep4j.config.Goal;
import org.sweep4j.config.Space;
import org.sweep4j.random.Seed;
import org.sweep4j.search.SimulatedSweep;
import org.sweep4j.search.Trial;
import org.sweep4j.search.random.RandomSearch;
import org.sweep4j.search.space.SearchSpace;

/** Optuna 4.8.0's values, written by {@code src/test/python/ped_anova_golden.py}. */
class PedAnovaTest {
  private static final double TOLERANCE = 1e-9;
  private static final SortedMap<String, Space> SPACE =
      new TreeMap<>(
          Map.of(
              "activation",
                  new Space.Categorical(List.of("relu", "tanh", "swish"), Optional.empty()),
              "dropout", new Space.Uniform(0, 0.8),
              "layers", new Space.IntUniform(1, 8),
              "learning_rate", new Space.LogUniform(1e-5, 1)));

  @ParameterizedTest
  @MethodSource("cases")
  void importancesAreOptunas(JsonNode golden) {
    Map<String, Double> ours = PedAnova.of(SPACE, trials(golden), Goal.MINIMIZE);
    golden
        .get("importance")
        .properties()
        .forEach(
            entry ->
                assertEquals(
                    entry.getValue().asDouble(),
                    Objects.requireNonNull(ours.get(entry.getKey())),
                    TOLERANCE,
                    golden.get("name").asText()));
  }

  @Test
  void importancesSumToOneLargestFirst() {
    Map<String, Double> importances = PedAnova.of(SPACE, random(60), Goal.MINIMIZE);
    assertEquals("learning_rate", importances.keySet().iterator().next());
    assertEquals(SPACE.keySet(), new TreeSet<>(importances.keySet()));
    assertEquals(
        1, importances.values().stream().mapToDouble(Double::doubleValue).sum(), TOLERANCE);
  }

  @Test
  void maximizingTheNegativeIsTheSame() {
    List<Trial> negated = new ArrayList<>();
    for (Trial trial : random(60)) {
      negated.add(
          SimulatedSweep.trial(trial.number(), trial.parameters(), -trial.score().orElseThrow()));
    }
    assertEquals(
        PedAnova.of(SPACE, random(60), Goal.MINIMIZE), PedAnova.of(SPACE, negated, Goal.MAXIMIZE));
  }

  @Test
  void tooFewOrFailedTrialsTellNothing() {
    assertEquals(Map.of(), PedAnova.of(SPACE, random(9), Goal.MINIMIZE));
    assertEquals(Map.of(), PedAnova.of(SPACE, run(30, at -> Double.NaN), Goal.MINIMIZE));
    assertEquals(Map.of(), PedAnova.of(SPACE, run(30, at -> 1), Goal.MINIMIZE));
  }

  private static List<Trial> random(int trials) {
    return run(
        trials, at -> Math.abs(Math.log10(((Number) at.get("learning_rate")).doubleValue())));
  }

  private static List<Trial> run(int trials, ToDoubleFunction<Map<String, ?>> loss) {
    RandomSearch random = new RandomSearch(SearchSpace.of(SPACE), new Seed(4));
    return SimulatedSweep.run(random, trials, loss);
  }

  static Stream<JsonNode> cases() throws IOException {
    try (InputStream json =
        PedAnovaTest.class.getResourceAsStream("/golden/search/ped-anova.json")) {
      JsonNode golden = new ObjectMapper().readTree(Objects.requireNonNull(json));
      return StreamSupport.stream(golden.get("cases").spliterator(), false);
    }
  }

  private static List<Trial> trials(JsonNode golden) {
    List<Trial> trials = new ArrayList<>();
    for (JsonNode row : golden.get("parameters")) {
      Map<String, @Nullable Object> parameters = new LinkedHashMap<>();
      parameters.put("activation", row.get(0).asText());
      parameters.put("dropout", row.get(1).asDouble());
      parameters.put("layers", row.get(2).asLong());
      parameters.put("learning_rate", row.get(3).asDouble());
      double loss = golden.get("losses").get(trials.size()).asDouble();
      trials.add(SimulatedSweep.trial(trials.size(), Configuration.of(parameters), loss));
    }
    return trials;
  }
}
