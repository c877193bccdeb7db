package org.sweep4j.report.lecture;

import org.sweep4j.report.page.Finding.Agreement;
import org.sweep4j.report.page.Numbers;

/** The rules by which sweeps over one hyperparameter are judged. */
final class Judgements {
  private static final double MOST_WEIGHTS = 0.9;
  private static final double STANDARD_ERRORS = 2;
  private static final String VALIDATION = "val_accuracy";

  private Judgements() {}

  /** The training loss grows with every larger batch. */
  static Outcome smallerBatchesLearnFaster(Response batches) {
    double[] loss = batches.metric("loss");
    int last = batches.size() - 1;
    return Outcome.of(
        rises(loss),
        "after the same number of epochs the training loss is %s with batches of %s and %s with %s.",
        Numbers.text(loss[0]),
        batches.label(0),
        Numbers.text(loss[last]),
        batches.label(last));
  }

  /** The lowest loss comes with the largest momentum or one near it, far below none. */
  static Outcome momentumDescendsFaster(Response momentum) {
    double[] loss = momentum.metric("val_loss");
    int best = momentum.best();
    return Outcome.of(
        best > 0,
        "after the same steps the loss is %s without momentum and %s with %s: %s times lower.",
        Numbers.text(loss[0]),
        Numbers.text(loss[best]),
        momentum.label(best),
        Numbers.text(loss[0] / loss[best]));
  }

  /** Every decay ends with a lower validation loss than the constant rate. */
  static Outcome decaySettles(Response schedules) {
    double[] loss = schedules.metric("val_loss");
    int constant = schedules.at("constant");
    int better = 0;
    int lowest = constant;
    for (int i = 0; i < loss.length; i++) {
      better += loss[i] < loss[constant] ? 1 : 0;
      lowest = loss[i] < loss[lowest] ? i : lowest;
    }
    double[] accuracy = schedules.metric(VALIDATION);
    return Outcome.of(
        better == loss.length - 1,
        "%d of %d decays end with a lower validation loss than the constant rate; the lowest, %s"
            + " with %s, stands against %s with a constant rate. Accuracy is %s against %s.",
        better,
        loss.length - 1,
        Numbers.text(loss[lowest]),
        schedules.label(lowest),
        Numbers.text(loss[constant]),
        Numbers.text(accuracy[lowest]),
        Numbers.text(accuracy[constant]));
  }

  /** The norm falls with every larger λ, and the largest leaves no weights and no fit. */
  static Outcome weightsVanish(Response penalty) {
    double[] norm = penalty.metric("weight_norm");
    double[] nearZero = penalty.metric("near_zero_share");
    double[] accuracy = penalty.metric("accuracy");
    int last = penalty.size() - 1;
    boolean vanish = rises(negative(norm)) && nearZero[last] > MOST_WEIGHTS;
    return Outcome.of(
        vanish && accuracy[last] < accuracy[0],
        "from λ = %s to λ = %s the norm of all weights falls from %s to %s, %s of them end near"
            + " zero, and the training accuracy falls from %s to %s. The best validation accuracy,"
            + " %s, comes with λ = %s.",
        penalty.label(0),
        penalty.label(last),
        Numbers.text(norm[0]),
        Numbers.text(norm[last]),
        Numbers.percent(nearZero[last]),
        Numbers.text(accuracy[0]),
        Numbers.text(accuracy[last]),
        Numbers.text(penalty.metric(VALIDATION)[penalty.best()]),
        penalty.label(penalty.best()));
  }

  /** Some value beats none by more than twice the standard error, as the best of many must. */
  static Outcome helps(Response response) {
    double[] validation = response.metric(VALIDATION);
    int best = response.best();
    double gain = validation[best] - validation[0];
    double spread = response.deviation()[best] / Math.sqrt(folds(response));
    Agreement agreement =
        gain <= 0
            ? Agreement.DIFFERS
            : gain > STANDARD_ERRORS * spread ? Agreement.AGREES : Agreement.UNDECIDED;
    return new Outcome(
        agreement,
        "validation accuracy is %s at %s and at best %s, at %s: a gain of %s where the standard error over the folds is %s. Training accuracy at the largest value is %s."
            .formatted(
                Numbers.text(validation[0]),
                response.label(0),
                Numbers.text(validation[best]),
                response.label(best),
                Numbers.text(gain),
                Numbers.text(spread),
                Numbers.text(response.metric("accuracy")[response.size() - 1])));
  }

  private static int folds(Response response) {
    return Math.max(1, response.trials().get(0).get(0).foldScores().size());
  }

  private static double[] negative(double[] values) {
    return java.util.Arrays.stream(values).map(value -> -value).toArray();
  }

  private static boolean rises(double[] values) {
    for (int i = 1; i < values.length; i++) {
      if (!(values[i] > values[i - 1])) {
        return false;
      }
    }
    return true;
  }
}
