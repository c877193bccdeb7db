package org.sweep4j.search.method;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sweep4j.config.BadInputException;
import org.sweep4j.config.Configuration;
import org.sweep4j.config.Goal;
import org.sweep4j.config.Objective;
import org.sweep4j.config.Sweep;
import org.sweep4j.config.yaml.sweep.SweepFile;
import org.sweep4j.random.Seed;
import org.sweep4j.search.SimulatedSweep;
import org.sweep4j.search.Strategy;
import org.sweep4j.search.Trial;
import org.sweep4j.search.importance.PedAnova;

/** {@code when} and {@code where} in a sweep file, as every method keeps to them. */
class ConditionsTest {
  private static final String SPACES =
      """
      metric: {name: val_loss, goal: minimize}
      parameters:
        optimizer: {values: [sgd, adam]}
        momentum: {values: [0.5, 0.7, 0.9], when: {optimizer: sgd}}
        nesterov: {values: [true, false], when: {momentum: [0.7, 0.9]}}
        inner:
          when: {optimizer: [adam]}
          parameters:
            beta_1: {values: [0.8, 0.9, 0.99]}
            beta_2: {values: [0.85, 0.95, 0.999]}
        layers: {min: 1, max: 3}
        units: {values: [16, 32, 64]}
      where:
        - layers * units <= 64
        - inner.beta_1 < inner.beta_2
        - optimizer == "adam" || units > 16 || !(layers = 3)
      """;

  /** 1 + 2·2 settings of sgd and 6 of adam; 6 pairs of layers and units, one with adam only. */
  private static final int DISTINCT = 5 * 5 + 6 * 6;

  private static final Configuration BASELINE =
      Configuration.of(Map.of("optimizer", "sgd", "momentum", 0.5, "layers", 1, "units", 16));

  private static Sweep sweep(String head, String spaces) {
    return SweepFile.parse(head + "\n" + spaces, "sweep.yaml", Path.of("")).sweep();
  }

  private static Strategy strategy(Sweep sweep) {
    Objective loss = new Objective("val_loss", Goal.MINIMIZE, OptionalDouble.empty());
    return new SweepPlans(sweep, new Seed(4), 81, BASELINE).plan(loss, List.of()).strategy();
  }

  private static void checkProper(Configuration configuration) {
    Map<String, ?> at = configuration.flat();
    boolean adam = "adam".equals(at.get("optimizer"));
    assertEquals(!adam, at.containsKey("momentum"), at::toString);
    assertEquals(
        !adam && !Double.valueOf(0.5).equals(at.get("momentum")),
        at.containsKey("nesterov"),
        at::toString);
    assertEquals(adam, at.containsKey("inner.beta_1"), at::toString);
    long units = ((Number) at.get("units")).longValue();
    long layers = ((Number) at.get("layers")).longValue();
    assertTrue(units * layers <= 64, at::toString);
    assertTrue(adam || units > 16 || layers < 3, at::toString);
    if (at.get("inner.beta_1") instanceof Double one
        && at.get("inner.beta_2") instanceof Double two) {
      assertTrue(one < two, at::toString);
    }
  }

  private static double loss(Map<String, ?> at) {
    return at.get("momentum") instanceof Double momentum ? 1 - momentum : 1;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "method: grid",
        "method: grid\norder: random",
        "method: random",
        "method: bayes\nsampler: tpe",
        "method: bayes\nsampler: gp",
      })
  void everyMethodTriesEachConfigurationOfTheRegionOnce(String head) {
    Strategy strategy = strategy(sweep(head, SPACES));
    List<Trial> trials = SimulatedSweep.run(strategy, 200, ConditionsTest::loss);
    trials.forEach(trial -> checkProper(trial.parameters()));
    assertEquals(DISTINCT, new HashSet<>(trials.stream().map(Trial::parameters).toList()).size());
    assertEquals(DISTINCT, trials.size());
    assertEquals(DISTINCT, strategy.size().orElseThrow());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "method: manual",
        "method: hyperband\nmax_epochs: 27",
        "method: hyperband\nsampler: gp"
      })
  void theOthersStayInTheRegion(String head) {
    List<Trial> trials =
        SimulatedSweep.run(strategy(sweep(head, SPACES)), 40, ConditionsTest::loss);
    assertTrue(trials.size() > 5);
    trials.stream().skip(1).forEach(trial -> checkProper(trial.parameters()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"tpe", "gp"})
  void aModelFindsAGoodValueOfAParameterThatIsNotAlwaysThere(String sampler) {
    String spaces =
        """
        metric: {name: val_loss, goal: minimize}
        parameters:
          optimizer: {values: [sgd, adam]}
          momentum: {min: 0.0, max: 1.0, when: {optimizer: sgd}}
          beta_2: {min: 0.0, max: 1.0, when: {optimizer: adam}}
        where: [momentum < 0.8]
        """;
    List<Trial> trials =
        SimulatedSweep.run(
            strategy(sweep("method: bayes\nsampler: " + sampler, spaces)),
            50,
            at ->
                at.get("momentum") instanceof Double momentum
                    ? Math.abs(momentum - 0.75)
                    : 0.4 + (double) at.get("beta_2"));
    double best = SimulatedSweep.least(trials);
    assertTrue(best < 0.02, () -> "found " + best);
    assertTrue(
        trials.stream()
            .noneMatch(
                t -> t.parameters().value(List.of("momentum")) instanceof Double m && m >= 0.8));
  }

  @Test
  void aRegionOfLessThanAThousandthIsRefusedWithItsHardestConstraint() {
    String narrow = SPACES.replace("layers * units <= 64", "layers * units < 10");
    for (String head : List.of("method: random", "method: bayes", "method: hyperband")) {
      BadInputException refused =
          assertThrows(BadInputException.class, () -> strategy(sweep(head, narrow)));
      assertTrue(refused.getMessage().contains("layers * units < 10"), refused::getMessage);
    }
    IllegalArgumentException empty =
        assertThrows(IllegalArgumentException.class, () -> strategy(sweep("method: grid", narrow)));
    assertTrue(empty.getMessage().contains("at least one combination"));
  }

  @Test
  void importanceAsksOnlyTrialsThatHaveTheParameter() {
    Sweep sweep = sweep("method: random", SPACES);
    List<Trial> trials = SimulatedSweep.run(strategy(sweep), 200, ConditionsTest::loss);
    Map<String, Double> importance = PedAnova.of(sweep.parameters(), trials, Goal.MINIMIZE);
    assertEquals(0.0, importance.get("inner.beta_1"));
    assertFalse(importance.values().stream().anyMatch(value -> value.isNaN()));
    assertTrue(importance.get("momentum") > 0.1, importance::toString);
  }

  @Test
  void aConstantUnderAConditionIsComparedAsWhatItIs() {
    String spaces =
        """
        parameters:
          init: {value: he, when: {activation: relu}}
          activation: {values: [relu, tanh]}
        where: ["init == 'he'"]
        """;
    assertTrue(strategy(sweep("method: grid", spaces)).propose(0, List.of()).isPresent());
  }
}
