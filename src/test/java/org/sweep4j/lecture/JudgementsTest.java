package org.sweep4j.lecture;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.sweep4j.config.Configuration;
import org.sweep4j.lecture.EarlyStoppingTopic.Losses;
import org.sweep4j.lecture.Finding.Agreement;
import org.sweep4j.search.Trial;
import org.sweep4j.search.TrialState;

/** Every rule of the page on both sides of its boundary. */
class JudgementsTest {

  private static double[] of(double... values) {
    return values;
  }

  /** Three seeds around a mean: the critical number of standard errors is 4.303. */
  private static double[] around(double mean, double deviation) {
    return of(mean - deviation, mean, mean + deviation);
  }

  /** As many trials of each value as it has scores, which stand for every metric. */
  private static Response response(List<String> values, double[]... scores) {
    List<List<Trial>> trials = new ArrayList<>();
    for (double[] seeds : scores) {
      List<Trial> same = new ArrayList<>();
      for (double score : seeds) {
        same.add(trial(0, Configuration.EMPTY, same.size(), score));
      }
      trials.add(same);
    }
    return new Response(values, trials);
  }

  static Trial trial(int number, Configuration parameters, long seed, double score) {
    return new Trial(
        number,
        TrialState.COMPLETE,
        parameters,
        OptionalDouble.of(score),
        OptionalDouble.empty(),
        List.of(),
        Map.of("val_accuracy", score, "val_loss", score),
        List.of(),
        1,
        seed,
        10 * score,
        Optional.empty());
  }

  private static Agreement judge(Rule rule, Response response) {
    return rule.judgement().apply(response).agreement();
  }

  @Test
  void oneValueIsHigherOrLowerThanAnotherFromTheCriticalNumberOfErrorsOn() {
    Rule higher = Judgements.higher("val_accuracy", "b", "a");
    Rule lower = Judgements.lower("val_loss", "b", "a");
    double critical = 4.303 / Math.sqrt(3);
    double[] base = of(0.5, 0.5, 0.5);
    for (int sign : new int[] {1, -1}) {
      Agreement up = sign > 0 ? Agreement.AGREES : Agreement.DIFFERS;
      Agreement down = sign > 0 ? Agreement.DIFFERS : Agreement.AGREES;
      double[] clear = around(0.5 + sign * 0.1 * (critical + 0.01), 0.1);
      double[] unclear = around(0.5 + sign * 0.1 * (critical - 0.01), 0.1);
      assertEquals(up, judge(higher, response(List.of("a", "b"), base, clear)));
      assertEquals(down, judge(lower, response(List.of("a", "b"), base, clear)));
      Response spread = response(List.of("a", "b"), base, unclear);
      assertEquals(Agreement.UNDECIDED, judge(higher, spread));
      assertEquals(Agreement.UNDECIDED, judge(lower, spread));
    }
  }

  @Test
  void timeIsComparedAsAMetricIs() {
    Response times = response(List.of("16", "1"), around(1, 0.1), around(9, 0.1));
    assertEquals(Agreement.AGREES, judge(Judgements.lower("seconds", "16", "1"), times));
    assertEquals(Agreement.DIFFERS, judge(Judgements.lower("seconds", "1", "16"), times));
  }

  @Test
  void aValueThatWasNotTriedIsNotJudged() {
    Response response = response(List.of("a"), around(1, 0.1));
    Rule rule = Judgements.higher("val_accuracy", "b", "a");
    assertThrows(IllegalArgumentException.class, () -> judge(rule, response));
  }

  /** On each seed another value is best by luck; the one that is best elsewhere is worse there. */
  @Test
  void theBestValueIsChosenOnOtherSeedsThanThoseItIsJudgedOn() {
    double[][] lucky = {of(5, 5, 5), of(9, 3, 3), of(3, 9, 3), of(3, 3, 9)};
    assertArrayEquals(of(-2, -2, -2), Judgements.gainsOfChosen(lucky, 0));
    double[][] real = {of(5, 5, 5), of(6, 7, 8)};
    assertArrayEquals(of(1, 2, 3), Judgements.gainsOfChosen(real, 0));
    assertArrayEquals(of(0, 0, 0), Judgements.gainsOfChosen(real, 1));
  }

  @Test
  void aHelpMustBeGreaterThanItsSpread() {
    Rule helps = Judgements.helps("none");
    List<String> values = List.of("none", "some");
    assertEquals(Agreement.AGREES, judge(helps, response(values, of(5, 5, 5), of(6, 6.1, 6.2))));
    assertEquals(Agreement.UNDECIDED, judge(helps, response(values, of(5, 5, 5), of(5, 6, 9))));
    assertEquals(
        Agreement.DIFFERS,
        judge(
            helps, response(List.of("none", "a", "b"), of(5, 5, 5), of(9, 4, 4.1), of(4, 6.9, 4))));
  }

  @Test
  void theBestMomentumLiesWithinTheBoundsWhichCount() {
    List<String> values = List.of("0.4", "0.5", "0.9", "0.95");
    Rule rule = Judgements.bestLiesWithin(0.5, 0.9);
    double[] low = around(1, 0.01);
    double[] high = around(2, 0.01);
    assertEquals(Agreement.DIFFERS, judge(rule, response(values, high, low, low, low)));
    assertEquals(Agreement.AGREES, judge(rule, response(values, low, high, low, low)));
    assertEquals(Agreement.AGREES, judge(rule, response(values, low, low, high, low)));
    assertEquals(Agreement.DIFFERS, judge(rule, response(values, low, low, low, high)));
    assertEquals(Agreement.UNDECIDED, judge(rule, response(values, high, low, high, low)));
  }

  @Test
  void theTrainingLossGrowsWithEveryLargerBatch() {
    List<String> sizes = List.of("1", "16", "all");
    assertEquals(
        Agreement.AGREES,
        Judgements.smallerBatchesLearnFaster(sizes, of(0.1, 0.2, 0.3)).agreement());
    assertEquals(
        Agreement.DIFFERS,
        Judgements.smallerBatchesLearnFaster(sizes, of(0.1, 0.3, 0.3)).agreement());
  }

  @Test
  void decayIsJudgedByTheAccuracyOfAllDecaysTogether() {
    double[] constant = of(0.8, 0.8, 0.8);
    double[][] better = {constant, of(0.84, 0.85, 0.86), of(0.81, 0.8, 0.79)};
    Outcome outcome = Judgements.decaySettles(better, 0);
    assertEquals(Agreement.AGREES, outcome.agreement());
    assertTrue(outcome.measured().startsWith("1 of 2 decays"), outcome.measured());
    assertTrue(outcome.measured().contains("their mean less it is 0.025 "), outcome.measured());
    double[][] worse = {of(0.74, 0.75, 0.76), of(0.75, 0.76, 0.77), constant};
    assertEquals(Agreement.DIFFERS, Judgements.decaySettles(worse, 2).agreement());
    double[][] mixed = {constant, of(0.84, 0.85, 0.87), of(0.76, 0.74, 0.74)};
    assertEquals(Agreement.UNDECIDED, Judgements.decaySettles(mixed, 0).agreement());
  }

  private static Agreement vanish(double[] norm, double[] nearZero, double[]... accuracy) {
    return Judgements.weightsVanish(norm, nearZero, accuracy).agreement();
  }

  @Test
  void everyPenaltyThatLeavesNoWeightsMustUnderfitNotTheLargestOnly() {
    double[] norm = {9, 5, 1};
    double[] nearZero = {0, 0.91, 1};
    double[] fits = around(0.98, 0.01);
    double[] less = around(0.9, 0.01);
    double[] none = around(0.5, 0.01);
    assertEquals(Agreement.AGREES, vanish(norm, nearZero, fits, less, none));
    assertEquals(Agreement.DIFFERS, vanish(norm, nearZero, fits, fits, none));
    assertEquals(Agreement.AGREES, vanish(norm, of(0, 0.9, 1), fits, fits, none));
    assertEquals(Agreement.DIFFERS, vanish(norm, of(0, 0.5, 0.9), fits, less, none));
    assertEquals(Agreement.DIFFERS, vanish(norm, nearZero, fits, of(0.9, 0.98, 0.98), none));
  }

  private static Agreement vanishes(double... ratios) {
    return VanishingTopic.vanishes("sigmoid", ratios).agreement();
  }

  @Test
  void aGradientVanishesBelowAHundredthWithEverySeed() {
    assertEquals(Agreement.AGREES, vanishes(0.0099, 0.001));
    assertEquals(Agreement.UNDECIDED, vanishes(0.0099, 0.01));
    assertEquals(Agreement.DIFFERS, vanishes(0.01, 1));
  }

  private static Losses losses(double training, double validation) {
    return new Losses("run", of(1, 2, 3), of(0.9, 0.5, training), of(0.9, 0.6, validation));
  }

  @Test
  void trainingEndsWhereValidationNoLongerGainsAndTrainingDoes() {
    Losses overfits = losses(0.4, 0.7);
    assertEquals(Agreement.AGREES, EarlyStoppingTopic.overfit(List.of(overfits)).agreement());
    for (Losses not : List.of(losses(0.5, 0.7), losses(0.4, 0.6), losses(0.4, 0.5))) {
      assertEquals(Agreement.DIFFERS, EarlyStoppingTopic.overfit(List.of(not)).agreement());
      assertEquals(
          Agreement.UNDECIDED, EarlyStoppingTopic.overfit(List.of(overfits, not)).agreement());
    }
  }

  private static Agreement light(double relu, double tanh) {
    Map<String, Double> times =
        Map.of("linear", 1.0, "relu", relu, "tanh", tanh, "sigmoid", 9.0, "swish", 9.0);
    return CostsTopic.isLight(times).agreement();
  }

  @Test
  void reluIsLightIfItAddsLessThanHalfOfWhatTheLightestOtherDoes() {
    assertEquals(Agreement.AGREES, light(1.99, 3));
    assertEquals(Agreement.DIFFERS, light(2, 3));
    assertEquals(Agreement.DIFFERS, light(5.1, 99));
  }

  private static Agreement memory(double some, double all) {
    return CostsTopic.needsLessMemory(Map.of("1", 0.0, "16", some, "all", all)).agreement();
  }

  @Test
  void aMiniBatchNeedsLessMemoryThanAllRows() {
    assertEquals(Agreement.AGREES, memory(1.9, 2));
    assertEquals(Agreement.DIFFERS, memory(2, 2));
  }

  @Test
  void oneWeightIsEnoughToReachZero() {
    assertEquals(Agreement.AGREES, ZerosTopic.reachesZero(0, 1e-9, false).agreement());
    assertEquals(Agreement.DIFFERS, ZerosTopic.reachesZero(1, 0, false).agreement());
    assertEquals(Agreement.DIFFERS, ZerosTopic.reachesZero(0, 1e-9, true).agreement());
    assertEquals(Agreement.AGREES, ZerosTopic.reachesZero(1, 0, true).agreement());
  }

  @Test
  void theLearningRateMattersMostIfItIsFirstWithEverySeed() {
    Map<String, Double> first = Map.of("learning_rate", 0.5, "units", 0.4, "dropout", 0.1);
    Map<String, Double> second = Map.of("learning_rate", 0.4, "units", 0.5, "dropout", 0.1);
    assertEquals(Agreement.AGREES, importance(first, first));
    assertEquals(Agreement.UNDECIDED, importance(first, second));
    assertEquals(Agreement.DIFFERS, importance(second, second));
  }

  private static Agreement importance(Map<String, Double> one, Map<String, Double> another) {
    return ImportanceTopic.isFirst(List.of(one, another), 60).agreement();
  }

  @Test
  void twoSearchesBeatRandomOnlyIfBothDo() {
    Agreement yes = Agreement.AGREES;
    Agreement perhaps = Agreement.UNDECIDED;
    Agreement no = Agreement.DIFFERS;
    assertEquals(yes, SearchTopic.both(yes, yes));
    assertEquals(perhaps, SearchTopic.both(yes, perhaps));
    assertEquals(perhaps, SearchTopic.both(perhaps, perhaps));
    assertEquals(no, SearchTopic.both(no, yes));
    assertEquals(no, SearchTopic.both(perhaps, no));
  }

  @Test
  void aPrintedNumberIsOursRoundedToItsDigits() {
    assertTrue(WorkedStep.agrees("0.8750", 0.87504));
    assertTrue(!WorkedStep.agrees("0.8750", 0.87506));
    assertTrue(WorkedStep.agrees("-0.075", -0.0752));
    assertTrue(!WorkedStep.agrees("-0.075", 0.075));
  }
}
