package org.sweep4j.search.verdict;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sweep4j.config.Configuration;
import org.sweep4j.config.Goal;
import org.sweep4j.random.RandomStream;
import org.sweep4j.random.Seed;
import org.sweep4j.search.FoldScores;
import org.sweep4j.search.RowScores;
import org.sweep4j.search.Trial;
import org.sweep4j.search.TrialState;

/**
 * Sweeps whose truth is known. Each is of 18 trials on 166 rows: a trial is right about a row if
 * its ability, the luck of its training on that fold, the ease of the row and chance add up to more
 * than 0; the true accuracy is the chance of that. In a quarter of the sweeps all abilities are
 * equal, in the others they differ more and more.
 */
class CalibrationTest {
  private static final int SWEEPS = 200;
  private static final int TRIALS = 18;
  private static final int ROWS = 166;
  private static final double[] ABILITIES = {0, 0.1, 0.4, 1};
  private static final double EASE = 1.5;
  private static final double TRAINING = 0.1;
  private static final double MOST_WRONG = 0.07;

  private static final List<Simulated> THREE_FOLDS =
      IntStream.range(0, SWEEPS).mapToObj(i -> new Simulated(i, 3)).toList();

  @ParameterizedTest
  @ValueSource(ints = {3, 1})
  void whatIsSaidToBeBetterAt95PercentSeldomIsNot(int folds) {
    double[] claims = new double[3];
    double[] wrong = new double[3];
    for (int i = 0; i < SWEEPS; i++) {
      Simulated sweep = folds == 3 ? THREE_FOLDS.get(i) : new Simulated(i, folds);
      double best = sweep.truth(sweep.verdict.best());
      Verdict verdict = sweep.verdict;
      count(0, verdict.baseline().orElseThrow(), best - sweep.truth(TRIALS), claims, wrong);
      count(1, verdict.second().orElseThrow(), best - second(sweep), claims, wrong);
      for (Verdict.OtherValue value : verdict.values()) {
        double other = sweep.bestTruth(value.other());
        count(2, value.comparison(), sweep.bestTruth(value.value()) - other, claims, wrong);
      }
    }
    for (int kind = 0; kind < claims.length; kind++) {
      assertTrue(
          wrong[kind] <= MOST_WRONG * Math.max(1, claims[kind]),
          "of kind %d: %s of %s".formatted(kind, wrong[kind], claims[kind]));
    }
    assertTrue(claims[0] >= SWEEPS / 5.0, "it says so in " + claims[0]);
  }

  private static double second(Simulated sweep) {
    return sweep.truth(sweep.verdict.second().orElseThrow().trial().orElseThrow());
  }

  private static void count(
      int kind, Comparison comparison, double difference, double[] claims, double[] wrong) {
    if (comparison.sure()) {
      claims[kind]++;
      wrong[kind] += difference <= 0 ? 1 : 0;
    }
  }

  @Test
  void theExpectedScoreErrsLessThanHalfAsMuchAsThePlainOne() {
    double plain = 0;
    double corrected = 0;
    for (Simulated sweep : THREE_FOLDS) {
      double truth = sweep.truth(sweep.verdict.best());
      plain += sweep.trials.get(sweep.verdict.best()).scoreOrNaN() - truth;
      corrected += sweep.verdict.expected().orElseThrow() - truth;
    }
    assertTrue(plain / SWEEPS > 0.01, "plain " + plain / SWEEPS);
    assertTrue(
        Math.abs(corrected) < plain / 2,
        "corrected %s, plain %s".formatted(corrected / SWEEPS, plain / SWEEPS));
  }

  @Test
  void aSearchAmongEqualsIsSaidToHaveOvertunedAboutHalfOfTheTimeAndAGoodOneSeldom() {
    int amongEquals = 0;
    int amongDifferent = 0;
    for (int i = 0; i < SWEEPS; i += ABILITIES.length) {
      amongEquals += THREE_FOLDS.get(i).verdict.overtuned() ? 1 : 0;
      amongDifferent += THREE_FOLDS.get(i + 3).verdict.overtuned() ? 1 : 0;
    }
    int of = SWEEPS / ABILITIES.length;
    assertTrue(amongEquals > of / 4, amongEquals + " of " + of);
    assertTrue(amongDifferent < of / 4, amongDifferent + " of " + of);
  }

  /** The trials, the last one the experiment as written. */
  private static final class Simulated {
    private final double[] abilities;
    private final List<Trial> trials;
    private final Verdict verdict;

    Simulated(int number, int folds) {
      RandomStream random = new Seed(number).stream("simulated");
      double spread = ABILITIES[number % ABILITIES.length];
      abilities =
          DoubleStream.generate(() -> 1 + spread * random.nextGaussian())
              .limit(TRIALS + 1)
              .toArray();
      double[] ease =
          DoubleStream.generate(() -> EASE * random.nextGaussian()).limit(ROWS).toArray();
      trials = new ArrayList<>();
      for (int c = 0; c <= TRIALS; c++) {
        trials.add(trial(c, folds, ease, random));
      }
      int[] units = IntStream.range(0, ROWS).toArray();
      double ratio = folds > 1 ? 1.0 / (folds - 1) : 0.25;
      verdict =
          new Evidence(
                  trials.subList(0, TRIALS),
                  Optional.of(trials.get(TRIALS)),
                  Goal.MAXIMIZE,
                  List.of("value"),
                  new HeldOutRows(units, ratio),
                  new Seed(number))
              .verdict()
              .orElseThrow();
    }

    private Trial trial(int number, int folds, double[] ease, RandomStream random) {
      float[] rows = new float[ROWS];
      List<Double> scores = new ArrayList<>();
      for (int fold = 0; fold < folds; fold++) {
        double luck = folds > 1 ? TRAINING * random.nextGaussian() : 0;
        int from = fold * ROWS / folds;
        int to = (fold + 1) * ROWS / folds;
        double sum = 0;
        for (int row = from; row < to; row++) {
          boolean right = abilities[number] + luck + ease[row] + random.nextGaussian() > 0;
          rows[row] = right ? 1 : 0;
          sum += rows[row];
        }
        scores.add(sum / (to - from));
      }
      return new Trial(
          number,
          TrialState.COMPLETE,
          Configuration.of(Map.of("value", number % 3)),
          OptionalDouble.of(new FoldScores(scores).mean()),
          new FoldScores(scores).standardDeviation(),
          scores,
          Map.of(),
          List.of(),
          1,
          0,
          0,
          Optional.empty(),
          Optional.of(new RowScores(rows)));
    }

    double truth(int trial) {
      double variance = 1 + EASE * EASE + TRAINING * TRAINING;
      return new NormalDistribution(null, 0, Math.sqrt(variance))
          .cumulativeProbability(abilities[trial]);
    }

    double bestTruth(Object value) {
      return IntStream.range(0, TRIALS)
          .filter(c -> value.equals(c % 3))
          .mapToDouble(this::truth)
          .max()
          .orElseThrow();
    }
  }
}
