package org.sweep4j.search.manual;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.sweep4j.config.Configuration;
import org.sweep4j.config.Goal;
import org.sweep4j.config.Space;
import org.sweep4j.search.SimulatedSweep;
import org.sweep4j.search.Trial;
import org.sweep4j.search.space.SearchSpace;

class ManualSearchTest {
  private static final SearchSpace SPACE =
      SearchSpace.of(
          new TreeMap<>(
              Map.of(
                  "activation", new Space.Categorical(List.of("relu", "tanh"), Optional.empty()),
                  "layers", new Space.IntUniform(1, 4),
                  "learning_rate", new Space.LogUniform(1e-4, 1))));
  private static final Map<String, Object> BASELINE =
      Map.of("activation", "tanh", "layers", 1, "learning_rate", 0.003);

  /** Layers matter most, then the learning rate; tanh is best with one layer, relu with more. */
  private static double loss(Map<String, ?> at) {
    double layers = ((Number) at.get("layers")).doubleValue();
    double rate = Math.log10(((Number) at.get("learning_rate")).doubleValue());
    boolean suits = "tanh".equals(at.get("activation")) == (layers == 1);
    return 5 * Math.abs(layers - 3) + Math.abs(rate + 2) + (suits ? 0 : 0.5);
  }

  @Test
  void firstExperimentIsTheBaselineAndOthersChangeOneValueOfIt() {
    List<Trial> trials = run(OptionalInt.of(1), ManualSearchTest::loss);
    assertEquals(Configuration.of(BASELINE), trials.get(0).parameters());
    for (Trial trial : trials.subList(1, trials.size())) {
      long changed =
          BASELINE.keySet().stream()
              .filter(name -> !BASELINE.get(name).equals(trial.parameters().values().get(name)))
              .filter(
                  name ->
                      !(name.equals("layers") && trial.parameters().values().get(name).equals(1L)))
              .count();
      assertEquals(1, changed, trial::toString);
    }
    assertEquals(1 + 1 + 3 + 5, trials.size());
  }

  @Test
  void adoptsTheBestValueOfTheMostInfluentialParameterRoundByRound() {
    ManualSearch search = search(OptionalInt.empty());
    List<Round> rounds = search.rounds(SimulatedSweep.run(search, 1000, ManualSearchTest::loss));
    assertEquals(
        List.of("layers", "learning_rate", "activation"),
        rounds.stream()
            .flatMap(round -> round.adopted(Goal.MINIMIZE).stream())
            .map(Effect::parameter)
            .toList());
    Map<String, ?> last = rounds.get(rounds.size() - 1).baseline().values();
    assertEquals(3L, last.get("layers"));
    assertEquals("relu", last.get("activation"));
    assertEquals(0.01, ((Number) last.get("learning_rate")).doubleValue(), 1e-9);
  }

  @Test
  void effectIsTheRangeOfTheScores() {
    ManualSearch search = search(OptionalInt.of(1));
    List<Round> rounds = search.rounds(SimulatedSweep.run(search, 1000, ManualSearchTest::loss));
    assertEquals(1, rounds.size());
    assertTrue(rounds.get(0).isDone());
    Effect layers = rounds.get(0).effects().get(1);
    assertEquals("layers", layers.parameter());
    assertEquals(4, layers.levels().size());
    assertEquals(9.5, layers.range(), 1e-9);
  }

  @Test
  void noExperimentIsMadeTwice() {
    List<Trial> trials = run(OptionalInt.empty(), ManualSearchTest::loss);
    assertEquals(
        trials.size(), new HashSet<>(trials.stream().map(Trial::parameters).toList()).size());
  }

  @Test
  void endsAfterOneRoundWhereNothingImproves() {
    assertEquals(1 + 1 + 3 + 5, run(OptionalInt.empty(), at -> 1).size());
  }

  @Test
  void aFailedBaselineIsBeatenByAnyScore() {
    ManualSearch search = search(OptionalInt.empty());
    List<Trial> trials =
        SimulatedSweep.run(search, 1000, at -> at.equals(BASELINE) ? Double.NaN : loss(at));
    assertTrue(search.rounds(trials).get(0).adopted(Goal.MINIMIZE).isPresent());
  }

  private static List<Trial> run(OptionalInt rounds, ToDoubleFunction<Map<String, ?>> loss) {
    return SimulatedSweep.run(search(rounds), 1000, loss);
  }

  private static ManualSearch search(OptionalInt rounds) {
    return new ManualSearch(
        SPACE, Configuration.of(new TreeMap<>(BASELINE)), Goal.MINIMIZE, rounds);
  }
}
