package org.sweep4j.lecture;

import java.util.Arrays;
import java.util.List;
import java.util.function.DoublePredicate;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.sweep4j.config.Goal;
import org.sweep4j.lecture.Finding.Agreement;
import org.sweep4j.report.page.Extreme;
import org.sweep4j.report.page.Numbers;

/** The rules by which sweeps over one hyperparameter are judged. */
final class Judgements {
  private static final double MOST_WEIGHTS = 0.9;
  private static final String VALIDATION = "val_accuracy";

  static final Rule SMALLER_BATCHES_LEARN_FASTER =
      new Rule(
          "the training loss after the same number of epochs grows with every larger batch",
          batches -> smallerBatchesLearnFaster(batches.values(), batches.mean("loss")));

  static final Rule DECAY_SETTLES =
      new Rule(
          "of the validation accuracy, mean of all decays minus that of the constant one, "
              + PairedDifference.RULE,
          schedules -> decaySettles(schedules.each(VALIDATION), schedules.at("constant")));

  static final Rule WEIGHTS_VANISH =
      new Rule(
          "some λ leaves more than nine in ten weights below 0.001, and every one that does has a"
              + " lower training accuracy than the smallest λ (paired t test over the seeds, 5 %)",
          penalty ->
              weightsVanish(
                  penalty.mean("weight_norm"),
                  penalty.mean("near_zero_share"),
                  penalty.each("accuracy")));

  private Judgements() {}

  /** That a metric is higher with one value than with another. */
  static Rule higher(String metric, String value, String than) {
    return compared(metric, value, than, 1);
  }

  /** That a metric is lower with one value than with another. */
  static Rule lower(String metric, String value, String than) {
    return compared(metric, value, than, -1);
  }

  private static Rule compared(String metric, String value, String than, int sign) {
    String more = sign > 0 ? value + " minus " + than : than + " minus " + value;
    return new Rule(
        "of the %s, %s, %s".formatted(Bars.name(metric), more, PairedDifference.RULE),
        response -> {
          double[] one = response.each(metric, response.at(value));
          double[] other = response.each(metric, response.at(than));
          PairedDifference difference =
              sign > 0 ? PairedDifference.of(one, other) : PairedDifference.of(other, one);
          return new Outcome(
              difference.isLarger(),
              "%s is %s with %s and %s with %s; %s is %s."
                  .formatted(
                      Bars.name(metric),
                      Numbers.text(PairedDifference.mean(one)),
                      value,
                      Numbers.text(PairedDifference.mean(other)),
                      than,
                      more,
                      difference.text()));
        });
  }

  /** That one of the values does better than {@code none}, whichever was chosen without luck. */
  static Rule helps(String none) {
    return new Rule(
        "of the validation accuracy with the value that is best on the other seeds, minus that with"
            + " %s, %s (chosen on the same seed, the best of many would win by luck)"
                .formatted(none, PairedDifference.RULE),
        response -> helps(response, response.at(none)));
  }

  private static Outcome helps(Response response, int none) {
    double[][] scores = response.each(VALIDATION);
    PairedDifference gain = PairedDifference.of(gainsOfChosen(scores, none));
    int best = best(response.mean(VALIDATION), value -> true);
    return new Outcome(
        gain.isLarger(),
        "validation accuracy is %s with %s and at best %s, with %s; chosen on the other seeds, the gain is %s."
            .formatted(
                Numbers.text(PairedDifference.mean(scores[none])),
                response.values().get(none),
                Numbers.text(PairedDifference.mean(scores[best])),
                response.values().get(best),
                gain.text()));
  }

  /**
   * What the value with the best mean on all other seeds gains on each seed.
   *
   * @param scores [value][seed], higher is better
   */
  static double[] gainsOfChosen(double[][] scores, int none) {
    double[] gains = new double[scores[none].length];
    for (int seed = 0; seed < gains.length; seed++) {
      int left = seed;
      double[] others =
          Arrays.stream(scores)
              .mapToDouble(value -> Arrays.stream(value).sum() - value[left])
              .toArray();
      gains[seed] = scores[best(others, value -> true)][seed] - scores[none][seed];
    }
    return gains;
  }

  /** That the best number is one from {@code from} to {@code to}. */
  static Rule bestLiesWithin(double from, double to) {
    return new Rule(
        "of the validation accuracy with the best value from %s to %s, minus that with the best outside, %s"
            .formatted(Numbers.text(from), Numbers.text(to), PairedDifference.RULE),
        response ->
            bestLiesWithin(
                response.values().stream().mapToDouble(Double::parseDouble).toArray(),
                response.each(VALIDATION),
                value -> value >= from && value <= to));
  }

  static Outcome bestLiesWithin(double[] values, double[][] scores, DoublePredicate within) {
    double[] means = Arrays.stream(scores).mapToDouble(PairedDifference::mean).toArray();
    int inside = best(means, i -> within.test(values[i]));
    int outside = best(means, i -> !within.test(values[i]));
    PairedDifference difference = PairedDifference.of(scores[inside], scores[outside]);
    return new Outcome(
        difference.isLarger(),
        "validation accuracy is %s at %s, the best within, and %s at %s, the best outside: a difference of %s."
            .formatted(
                Numbers.text(means[inside]),
                Numbers.text(values[inside]),
                Numbers.text(means[outside]),
                Numbers.text(values[outside]),
                difference.text()));
  }

  static Outcome smallerBatchesLearnFaster(List<String> sizes, double[] loss) {
    int last = loss.length - 1;
    return Outcome.of(
        rises(loss),
        "after the same number of epochs the training loss is %s with batches of %s and %s with"
            + " %s.",
        Numbers.text(loss[0]),
        sizes.get(0),
        Numbers.text(loss[last]),
        sizes.get(last));
  }

  /**
   * @param accuracy [schedule][seed]
   */
  static Outcome decaySettles(double[][] accuracy, int constant) {
    int decays = accuracy.length - 1;
    double[] gains = new double[accuracy[constant].length];
    double base = PairedDifference.mean(accuracy[constant]);
    int better = 0;
    for (double[] schedule : accuracy) {
      better += PairedDifference.mean(schedule) > base ? 1 : 0;
      for (int seed = 0; seed < gains.length; seed++) {
        gains[seed] += (schedule[seed] - accuracy[constant][seed]) / decays;
      }
    }
    PairedDifference gain = PairedDifference.of(gains);
    return new Outcome(
        gain.isLarger(),
        "%s of %s decays end with a higher validation accuracy than the constant one's %s; their mean less it is %s."
            .formatted(
                Numbers.count(better), Numbers.count(decays), Numbers.text(base), gain.text()));
  }

  /**
   * @param accuracy on the training rows, [λ][seed]
   */
  static Outcome weightsVanish(double[] norm, double[] nearZero, double[][] accuracy) {
    int last = norm.length - 1;
    int gone = 0;
    int underfit = 0;
    for (int i = 1; i <= last; i++) {
      if (nearZero[i] > MOST_WEIGHTS) {
        gone++;
        Agreement worse = PairedDifference.of(accuracy[0], accuracy[i]).isLarger();
        underfit += worse == Agreement.AGREES ? 1 : 0;
      }
    }
    return Outcome.of(
        gone > 0 && underfit == gone,
        "from the smallest λ to the largest the norm of all weights goes from %s to %s and the"
            + " training accuracy from %s to %s; more than nine in ten weights are near zero with"
            + " %s of λ, and with %d of them the training accuracy is lower than with the"
            + " smallest.",
        Numbers.text(norm[0]),
        Numbers.text(norm[last]),
        Numbers.text(PairedDifference.mean(accuracy[0])),
        Numbers.text(PairedDifference.mean(accuracy[last])),
        Numbers.count(gone, "value"),
        underfit);
  }

  /** Index of the largest of the values whose index counts. */
  private static int best(double[] values, IntPredicate counts) {
    double[] counted =
        IntStream.range(0, values.length)
            .mapToDouble(i -> counts.test(i) ? values[i] : Double.NaN)
            .toArray();
    return Extreme.best(counted, Goal.MAXIMIZE);
  }

  private static boolean rises(double[] values) {
    return IntStream.range(1, values.length).allMatch(i -> values[i] > values[i - 1]);
  }
}
