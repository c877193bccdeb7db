package org.sweep4j.lecture;

import org.sweep4j.lecture.Finding.Agreement;
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

  /** Every decay ends with a lower validation loss than the constant rate, and as accurate. */
  static Outcome decaySettles(Response schedules) {
    return decaySettles(
        schedules.metric("val_loss"), schedules.metric(VALIDATION), schedules.at("constant"));
  }

  static Outcome decaySettles(double[] loss, double[] accuracy, int constant) {
    int decays = loss.length - 1;
    int lower = 0;
    int accurate = -1;
    for (int i = 0; i < loss.length; i++) {
      lower += loss[i] < loss[constant] ? 1 : 0;
      accurate += accuracy[i] >= accuracy[constant] ? 1 : 0;
    }
    return Outcome.of(
        lower == decays && accurate == decays,
        "%d of %d decays end with a lower validation loss than the constant rate's %s, and %d with"
            + " a validation accuracy not below its %s.",
        lower,
        decays,
        Numbers.text(loss[constant]),
        accurate,
        Numbers.text(accuracy[constant]));
  }

  /** The norm falls with every larger λ, and wherever most weights are gone the fit is too. */
  static Outcome weightsVanish(Response penalty) {
    return weightsVanish(
        penalty.metric("weight_norm"),
        penalty.metric("near_zero_share"),
        penalty.metric("accuracy"));
  }

  static Outcome weightsVanish(double[] norm, double[] nearZero, double[] accuracy) {
    int last = norm.length - 1;
    int gone = 0;
    int underfit = 0;
    for (int i = 1; i <= last; i++) {
      if (nearZero[i] > MOST_WEIGHTS) {
        gone++;
        underfit += accuracy[i] < accuracy[0] ? 1 : 0;
      }
    }
    return Outcome.of(
        rises(negative(norm)) && gone > 0 && underfit == gone,
        "from the smallest λ to the largest the norm of all weights goes from %s to %s and the"
            + " training accuracy from %s to %s; more than nine in ten weights are near zero with %s"
            + " of λ, and with %d of them the training accuracy is lower than with the smallest.",
        Numbers.text(norm[0]),
        Numbers.text(norm[last]),
        Numbers.text(accuracy[0]),
        Numbers.text(accuracy[last]),
        Numbers.count(gone, "value"),
        underfit);
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
