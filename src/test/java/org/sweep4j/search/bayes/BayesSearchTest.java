package org.sweep4j.search.bayes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sweep4j.config.Configuration;
import org.sweep4j.config.Goal;
import org.sweep4j.config.Sampler;
import org.sweep4j.config.Space;
import org.sweep4j.random.Seed;
import org.sweep4j.search.SimulatedSweep;
import org.sweep4j.search.Trial;
import org.sweep4j.search.random.RandomSearch;
import org.sweep4j.search.space.Rounding;
import org.sweep4j.search.space.SearchSpace;

class BayesSearchTest {
  private static final Seed SEED = new Seed(11);

  /** One parameter of every kind. */
  private static final SortedMap<String, Space> EVERY_KIND =
      new TreeMap<>(
          Map.of(
              "beta", new Space.Beta(2, 5),
              "choice", categorical("a", 0, false, Arrays.asList(1, 2)),
              "constant", new Space.Constant("fixed"),
              "int", new Space.IntUniform(-3, 3),
              "log", new Space.LogUniform(1e-4, 1),
              "lognormal", new Space.LogNormal(0, 1),
              "nested",
                  new Space.Nested(
                      Map.of("rate", new Space.Uniform(0, 1), "size", new Space.IntUniform(1, 9))),
              "normal", new Space.Normal(0, 2),
              "quantised", new Space.Quantized(new Space.LogUniform(1, 1000), 10),
              "weighted",
                  new Space.Categorical(
                      List.of("often", "never", "rarely"), Optional.of(List.of(0.9, 0.0, 0.1)))));

  @Test
  void proposalsOfEveryKindOfSpaceBelongToTheSpace() {
    Coordinates coordinates = new Coordinates(SearchSpace.of(EVERY_KIND));
    List<Trial> trials = SimulatedSweep.run(search(EVERY_KIND), 40, at -> number(at, "normal"));
    for (Trial trial : trials) {
      assertTrue(coordinates.point(trial.parameters()).isPresent(), trial::toString);
      assertEquals("fixed", trial.parameters().values().get("constant"));
      assertNotEquals("never", trial.parameters().values().get("weighted"));
    }
  }

  @Test
  void findsTheGoodEndOfAnUnboundedNormal() {
    List<Trial> trials = SimulatedSweep.run(search(EVERY_KIND), 60, at -> number(at, "normal"));
    double early = mean(trials.subList(0, 10));
    double late = mean(trials.subList(50, 60));
    assertTrue(late < early - 1, () -> early + " then " + late);
  }

  @Test
  void theFirstTenProposalsAreRandomSearchs() {
    RandomSearch random = new RandomSearch(SearchSpace.of(EVERY_KIND), SEED);
    List<Trial> trials = SimulatedSweep.run(search(EVERY_KIND), 10, at -> 0);
    for (Trial trial : trials) {
      assertEquals(random.propose(trial.number(), List.of()).orElseThrow(), trial.parameters());
    }
  }

  @Test
  void proposalsArePureFunctionsOfNumberAndTrials() {
    List<Trial> trials = SimulatedSweep.run(search(EVERY_KIND), 30, at -> number(at, "log"));
    BayesSearch fresh = search(EVERY_KIND);
    for (int n : new int[] {29, 3, 17}) {
      assertEquals(Optional.of(trials.get(n).parameters()), fresh.propose(n, trials.subList(0, n)));
    }
  }

  @Test
  void aDiscreteSpaceIsSearchedToItsEndWithoutRepetition() {
    SortedMap<String, Space> discrete =
        new TreeMap<>(
            Map.of(
                "a", new Space.IntUniform(1, 5),
                "b", categorical("x", "y", "z", "x"),
                "c", new Space.Quantized(new Space.Uniform(0.1, 0.5), 0.1)));
    List<Trial> trials = SimulatedSweep.run(search(discrete), 1000, at -> number(at, "a"));
    assertEquals(OptionalLong.of(75), search(discrete).size());
    assertEquals(75, trials.size());
    assertEquals(75, new HashSet<>(trials.stream().map(Trial::parameters).toList()).size());
  }

  @Test
  void failedTrialsAreAvoidedLikeTheWorst() {
    SortedMap<String, Space> space = new TreeMap<>(Map.of("x", new Space.Uniform(0, 1)));
    List<Trial> trials =
        SimulatedSweep.run(search(space), 60, at -> number(at, "x") > 0.3 ? Double.NaN : 1);
    long failedLate =
        trials.subList(30, 60).stream().filter(trial -> trial.score().isEmpty()).count();
    assertTrue(failedLate <= 6, () -> failedLate + " of the last 30 failed");
  }

  @Test
  void aDrawThatIsAnotherTrialAgainIsFollowedByAnother() {
    BayesSearch search = search(new TreeMap<>(Map.of("x", new Space.Uniform(0, 1))));
    Trial failed = SimulatedSweep.trial(0, search.propose(0, List.of()).orElseThrow(), Double.NaN);
    Configuration draw = search.propose(1, List.of(failed)).orElseThrow();
    Configuration next = search.propose(1, List.of(failed, failed.with(draw))).orElseThrow();
    assertNotEquals(draw, next);
    List<Trial> twice = List.of(failed, failed.with(draw), failed.with(next));
    assertFalse(Set.of(draw, next).contains(search.propose(1, twice).orElseThrow()));
  }

  @Test
  void maximizeIsMinimizeOfTheNegative() {
    SearchSpace space = SearchSpace.of(TestFunction.BRANIN.parameters);
    List<Trial> down =
        SimulatedSweep.run(
            new BayesSearch(space, SEED, Goal.MINIMIZE, Sampler.TPE),
            25,
            TestFunction.BRANIN.value);
    List<Trial> up =
        SimulatedSweep.run(
            new BayesSearch(space, SEED, Goal.MAXIMIZE, Sampler.TPE),
            25,
            at -> -TestFunction.BRANIN.value.applyAsDouble(at));
    IntStream.range(0, 25)
        .forEach(i -> assertEquals(down.get(i).parameters(), up.get(i).parameters()));
  }

  @Test
  void trialsOutsideTheSpaceTeachNothing() {
    Trial foreign = SimulatedSweep.trial(0, Configuration.of(Map.of("x", "text")), 0);
    SortedMap<String, Space> space = new TreeMap<>(Map.of("x", new Space.Uniform(0, 1)));
    assertEquals(search(space).propose(0, List.of()), search(space).propose(0, List.of(foreign)));
  }

  @ParameterizedTest
  @EnumSource(names = {"TPE", "GP", "AUTO"})
  void everySamplerProposesPureFunctionsOfNumberAndTrialsInTheSpace(Sampler sampler) {
    SearchSpace space = SearchSpace.of(EVERY_KIND);
    Coordinates coordinates = new Coordinates(space);
    List<Trial> trials =
        SimulatedSweep.run(
            new BayesSearch(space, SEED, Goal.MINIMIZE, sampler), 26, at -> number(at, "normal"));
    BayesSearch fresh = new BayesSearch(space, SEED, Goal.MINIMIZE, sampler);
    for (int n : new int[] {25, 3, 17}) {
      assertEquals(Optional.of(trials.get(n).parameters()), fresh.propose(n, trials.subList(0, n)));
    }
    assertTrue(
        trials.stream().allMatch(trial -> coordinates.point(trial.parameters()).isPresent()));
  }

  @Test
  void aGaussianProcessSearchesADiscreteSpaceToItsEndWithoutRepetition() {
    SortedMap<String, Space> discrete =
        new TreeMap<>(Map.of("a", new Space.IntUniform(1, 20), "b", categorical("x", "y")));
    BayesSearch search = new BayesSearch(SearchSpace.of(discrete), SEED, Goal.MINIMIZE, Sampler.GP);
    List<Trial> trials = SimulatedSweep.run(search, 100, at -> number(at, "a"));
    assertEquals(40, new HashSet<>(trials.stream().map(Trial::parameters).toList()).size());
    assertEquals(40, trials.size());
  }

  @Test
  void threeNumbersOfAListAreInOrderAndTwoAreNot() {
    Dimension three = Dimensions.of(categorical(0.1, 0.001, 0.01));
    assertTrue(three.isOrdered());
    assertEquals(5.0 / 6, three.position(three.coordinate(0.1).orElseThrow()), 1e-12);
    assertEquals(0.5, three.position(three.coordinate(0.01).orElseThrow()), 1e-12);
    assertEquals(0.01, three.value(three.at(0.4)));
    assertFalse(Dimensions.of(categorical(0.1, 0.001)).isOrdered());
    assertFalse(Dimensions.of(categorical(1, 2, "many")).isOrdered());
  }

  /** So that a proposal takes no more of them the more trials there are. */
  @Test
  void theEdgesOfAStepAreWorkedOutOnceForAllKernels() {
    int[] evaluations = {0};
    Stepped steps =
        new Stepped(
            x -> {
              evaluations[0]++;
              return x / 10;
            },
            u -> u * 10,
            new Rounding(1, 0, 10),
            0,
            10);
    Kernels kernels = steps.kernels(new double[100], 1);
    evaluations[0] = 0;
    kernels.addLogDensities(5, new double[101]);
    assertEquals(2, evaluations[0]);
  }

  private static BayesSearch search(SortedMap<String, Space> space) {
    return new BayesSearch(SearchSpace.of(space), SEED, Goal.MINIMIZE, Sampler.TPE);
  }

  private static Space categorical(Object... values) {
    return new Space.Categorical(Arrays.asList(values), Optional.empty());
  }

  private static double mean(List<Trial> trials) {
    return trials.stream()
        .mapToDouble(trial -> trial.score().orElseThrow())
        .average()
        .orElseThrow();
  }

  private static double number(Map<String, ?> at, String name) {
    return at.get(name) instanceof Number number ? number.doubleValue() : Double.NaN;
  }
}
