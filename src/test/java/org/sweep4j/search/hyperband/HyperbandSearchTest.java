package org.sweep4j.search.hyperband;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.sweep4j.config.Configuration;
import org.sweep4j.config.FoldPlan;
import org.sweep4j.config.Goal;
import org.sweep4j.config.Sampler;
import org.sweep4j.config.SearchMethod;
import org.sweep4j.config.Selection;
import org.sweep4j.config.Space;
import org.sweep4j.config.Sweep;
import org.sweep4j.random.Seed;
import org.sweep4j.search.Trial;
import org.sweep4j.search.TrialState;

class HyperbandSearchTest {
  private static final Seed SEED = new Seed(5);

  @Test
  void startsAsManyConfigurationsAsTheTableSays() {
    HyperbandSearch search =
        HyperbandSearch.of(THREE, sweep("learning_rate", Map.of()), SEED, Goal.MINIMIZE, 81);
    assertEquals(OptionalLong.of(81 + 27 + 9 + 6 + 5), search.size());
    assertTrue(search.propose(127, List.of()).isPresent());
    assertEquals(Optional.empty(), search.propose(128, List.of()));
  }

  @ParameterizedTest
  @CsvSource({"epochs,epochs", "training.epochs,training.epochs", "budget,training.epochs"})
  void refusesAParameterThatSetsTheEpochs(String name, String path) {
    IllegalArgumentException refused =
        assertThrows(
            IllegalArgumentException.class,
            () ->
                HyperbandSearch.of(
                    THREE, sweep(name, Map.of(name, path)), SEED, Goal.MINIMIZE, 81));
    assertTrue(refused.getMessage().contains("the parameter " + name));
  }

  /** The more, the better: of the bracket with 81 the third with most is trained to 3 epochs. */
  private static List<Trial> firstBracket(HyperbandSearch search) {
    List<Trial> trials = new ArrayList<>();
    for (int number = 0; number < 81; number++) {
      Configuration parameters = search.propose(number, List.of()).orElseThrow();
      double loss = -Math.abs((double) parameters.values().get("learning_rate"));
      int epochs = loss < -66 ? 3 : 1;
      trials.add(trial(number, parameters, Collections.nCopies(epochs, loss)));
    }
    return trials;
  }

  private static Trial trial(int number, Configuration parameters, List<Double> history) {
    return new Trial(
        number,
        TrialState.STOPPED,
        parameters,
        OptionalDouble.of(history.get(0)),
        OptionalDouble.empty(),
        List.of(),
        Map.of(),
        history,
        history.size(),
        0,
        0,
        Optional.empty());
  }

  private static HyperbandSearch modelled(Sampler sampler) {
    return modelled(sampler, new Space.Uniform(1, 100));
  }

  private static HyperbandSearch modelled(Sampler sampler, Space space) {
    return HyperbandSearch.of(
        new SearchMethod.Hyperband(OptionalInt.empty(), 3, sampler),
        sweep("learning_rate", space, Map.of()),
        SEED,
        Goal.MINIMIZE,
        81);
  }

  @ParameterizedTest
  @EnumSource(names = {"TPE", "GP", "AUTO"})
  void ofASmallSpaceThatIsKnownWhollyTheLaterBracketsAreDrawn(Sampler sampler) {
    Space two = new Space.Categorical(List.of(0.01, 0.1), Optional.empty());
    HyperbandSearch search = modelled(sampler, two);
    List<Trial> earlier = firstBracket(search);
    Set<Configuration> drawn = new HashSet<>();
    for (int number = 81; number < 81 + 27; number++) {
      drawn.add(search.propose(number, earlier).orElseThrow());
    }
    assertEquals(2, drawn.size());
  }

  @ParameterizedTest
  @EnumSource(names = {"TPE", "GP", "AUTO"})
  void aModelChoosesTwoInThreeOfABracketFromTheBracketsBefore(Sampler sampler) {
    HyperbandSearch search = modelled(sampler);
    List<Trial> earlier = firstBracket(search);
    List<Double> values = new ArrayList<>();
    for (int number = 81; number < 81 + 27; number++) {
      Configuration next = search.propose(number, earlier).orElseThrow();
      values.add((double) next.values().get("learning_rate"));
      assertEquals(next, modelled(sampler).propose(number, earlier).orElseThrow());
    }
    long good = values.stream().filter(value -> value > 66).count();
    assertTrue(good >= 15, () -> values.toString());
    assertEquals(27, values.stream().distinct().count());
  }

  @Test
  void theFirstBracketIsDrawn() {
    for (int number = 0; number < 81; number++) {
      assertEquals(
          modelled(Sampler.RANDOM).propose(number, List.of()),
          modelled(Sampler.GP).propose(number, List.of()));
    }
  }

  @Test
  void aModelSeesTrialsAtTheMostEpochsThatTenReached() {
    Configuration any = Configuration.of(Map.of("x", 1));
    List<Trial> earlier = new ArrayList<>();
    for (int i = 0; i < 30; i++) {
      earlier.add(
          trial(
              i, any, i < 9 ? List.of(3.0, 2.0, 1.0) : i < 12 ? List.of(3.0, 2.0) : List.of(3.0)));
    }
    List<Trial> seen = Budget.trials(earlier);
    assertEquals(12, seen.size());
    assertTrue(seen.stream().allMatch(trial -> trial.scoreOrNaN() == 2.0));
    assertEquals(List.of(), Budget.trials(earlier.subList(0, 9)));
  }

  private static final SearchMethod.Hyperband THREE =
      new SearchMethod.Hyperband(OptionalInt.empty(), 3, Sampler.RANDOM);

  private static Sweep sweep(String parameter, Map<String, String> bind) {
    return sweep(parameter, new Space.Uniform(1, 100), bind);
  }

  private static Sweep sweep(String parameter, Space space, Map<String, String> bind) {
    return new Sweep(
        THREE,
        Optional.empty(),
        OptionalInt.empty(),
        Optional.empty(),
        new TreeMap<>(Map.of(parameter, space)),
        Optional.empty(),
        FoldPlan.of(3),
        bind,
        List.of(),
        Selection.DEFAULT,
        List.of());
  }
}
