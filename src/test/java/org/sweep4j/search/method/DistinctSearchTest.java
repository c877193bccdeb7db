package org.sweep4j.search.method;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sweep4j.config.Configuration;
import org.sweep4j.config.FoldPlan;
import org.sweep4j.config.Goal;
import org.sweep4j.config.GridOrder;
import org.sweep4j.config.Objective;
import org.sweep4j.config.Sampler;
import org.sweep4j.config.SearchMethod;
import org.sweep4j.config.Selection;
import org.sweep4j.config.Space;
import org.sweep4j.config.Sweep;
import org.sweep4j.random.Seed;
import org.sweep4j.search.Strategy;
import org.sweep4j.search.Trial;
import org.sweep4j.search.TrialState;
import org.sweep4j.search.random.RandomSearch;
import org.sweep4j.search.run.SweepPlan;
import org.sweep4j.search.space.SearchSpace;

/** No experiment is proposed twice, and a space with an end is searched to its end. */
class DistinctSearchTest {
  private static final Map<String, Space> FOUR =
      Map.of("lr", choice(0.01, 0.1), "momentum", choice(0.5, 0.9));
  private static final Map<String, Space> OPTIMIZERS =
      Map.of("optimizer", choice("adam", "sgd"), "momentum", choice(0.5, 0.7, 0.9));

  /** Momentum is sgd's alone. */
  private static Object momentumOfSgd(Configuration parameters) {
    return "adam".equals(parameters.values().get("optimizer")) ? "adam" : parameters;
  }

  private static Space choice(Object... values) {
    return new Space.Categorical(List.of(values), Optional.empty());
  }

  private static SearchMethod method(String word) {
    return switch (word) {
      case "grid" -> new SearchMethod.Grid(GridOrder.ALPHABETICAL);
      case "random" -> new SearchMethod.Random();
      default -> new SearchMethod.Bayes(Sampler.AUTO);
    };
  }

  private static SweepPlan plan(
      String method,
      Map<String, Space> spaces,
      List<Configuration> enqueue,
      Function<Configuration, Object> identity) {
    Sweep sweep =
        new Sweep(
            method(method),
            Optional.empty(),
            OptionalInt.empty(),
            Optional.empty(),
            new TreeMap<>(spaces),
            Optional.empty(),
            FoldPlan.of(3),
            Map.of(),
            enqueue,
            Selection.DEFAULT,
            List.of());
    Objective loss = new Objective("val_loss", Goal.MINIMIZE, OptionalDouble.empty());
    return new SweepPlans(sweep, new Seed(4), 9, Configuration.EMPTY)
        .plan(loss, List.of(), identity);
  }

  /** Trial n scores n; at most 50. */
  private static List<Configuration> proposals(SweepPlan plan) {
    Strategy strategy = plan.strategy();
    List<Trial> earlier = new ArrayList<>();
    List<Configuration> proposals = new ArrayList<>();
    for (int n = 0; n < 50; n++) {
      Optional<Configuration> next = strategy.propose(n, earlier);
      if (next.isEmpty()) {
        break;
      }
      proposals.add(next.get());
      earlier.add(trial(n, next.get()));
    }
    return proposals;
  }

  private static Trial trial(int number, Configuration parameters) {
    return new Trial(
        number,
        TrialState.COMPLETE,
        parameters,
        OptionalDouble.of(number),
        OptionalDouble.empty(),
        List.of(),
        Map.of(),
        List.of(),
        1,
        0,
        0,
        Optional.empty());
  }

  @ParameterizedTest
  @ValueSource(strings = {"grid", "random", "bayes"})
  void everyCombinationOfASmallSpaceIsTriedOnce(String method) {
    SweepPlan plan = plan(method, FOUR, List.of(), parameters -> parameters);
    List<Configuration> proposals = proposals(plan);
    assertEquals(4, proposals.size());
    assertEquals(4, new HashSet<>(proposals).size());
    assertEquals(OptionalLong.of(4), plan.size());
  }

  @ParameterizedTest
  @ValueSource(strings = {"grid", "random", "bayes"})
  void combinationsThatMakeTheSameExperimentAreOneTrial(String method) {
    SweepPlan plan = plan(method, OPTIMIZERS, List.of(), DistinctSearchTest::momentumOfSgd);
    List<Configuration> proposals = proposals(plan);
    assertEquals(4, proposals.size());
    assertEquals(4, proposals.stream().map(DistinctSearchTest::momentumOfSgd).distinct().count());
    assertEquals(OptionalLong.of(4), plan.size());
  }

  @ParameterizedTest
  @ValueSource(strings = {"grid", "random"})
  void whatWasEnqueuedIsNotTriedAgain(String method) {
    Configuration enqueued = Configuration.of(Map.of("optimizer", "adam", "momentum", 0.7));
    SweepPlan plan = plan(method, OPTIMIZERS, List.of(enqueued), DistinctSearchTest::momentumOfSgd);
    assertEquals(3, proposals(plan).size());
    assertEquals(OptionalLong.of(4), plan.size());
  }

  @Test
  void anEndlessSpaceOfOneExperimentEnds() {
    Map<String, Space> momenta =
        Map.of("optimizer", choice("adam"), "momentum", new Space.Uniform(0, 1));
    assertEquals(
        1, proposals(plan("random", momenta, List.of(), DistinctSearchTest::momentumOfSgd)).size());
  }

  @Test
  void withoutRepetitionsTheDrawsAreThoseOfRandomSearch() {
    Map<String, Space> rates = Map.of("lr", new Space.LogUniform(1e-4, 1));
    Strategy random = new RandomSearch(SearchSpace.of(new TreeMap<>(rates)), new Seed(4));
    List<Configuration> proposals =
        proposals(plan("random", rates, List.of(), parameters -> parameters));
    assertEquals(50, proposals.size());
    for (int n = 0; n < 50; n++) {
      assertEquals(random.propose(n, List.of()).orElseThrow(), proposals.get(n));
    }
  }

  @Test
  void aValueThatIsNeverDrawnIsNotTried() {
    Space weighted =
        new Space.Categorical(List.of("a", "b", "c"), Optional.of(List.of(0.5, 0.5, 0.0)));
    SweepPlan plan = plan("random", Map.of("x", weighted), List.of(), parameters -> parameters);
    assertEquals(2, proposals(plan).size());
  }

  @Test
  void whatCollapsesIsTold() {
    SearchSpace space = SearchSpace.of(new TreeMap<>(OPTIMIZERS));
    assertEquals(
        "6 combinations make 4 different experiments, each tried once: momentum changes nothing in"
            + " some of them",
        Collapse.of(space, DistinctSearchTest::momentumOfSgd).orElseThrow().described());
    assertEquals(Optional.empty(), Collapse.of(space, parameters -> parameters));
  }
}
