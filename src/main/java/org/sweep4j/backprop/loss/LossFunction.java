package org.sweep4j.backprop.loss;

import java.util.function.DoubleBinaryOperator;
import org.sweep4j.backprop.array.Reals;
import org.sweep4j.config.Loss;

/** A loss of outputs ŷ and targets y, both [rows, units]; the mean over the rows. */
public interface LossFunction {
  /** Keras' {@code backend.epsilon()}: probabilities are clipped to [1e-7, 1 − 1e-7]. */
  double CLIP = 1e-7;

  /** The sum of the rows' losses; the mean is this divided by their number. */
  double sum(Reals outputs, Reals targets, int rows, int units);

  /** {@code error} ← ∂/∂ŷ of the mean over the rows. */
  void gradient(Reals outputs, Reals targets, Reals error, int rows, int units);

  /**
   * The loss of a name; {@link Loss} has the formulas, here stand those of one unit, a being its ŷ,
   * and ∂/∂a. Where a loss has no derivative, it is 0 by convention. For sigmoid and softmax
   * outputs {@link OutputObjective} has other forms of the cross-entropies.
   */
  static LossFunction of(Loss loss) {
    return switch (loss) {
      case HALF_SSE -> new UnitwiseLoss((a, y) -> 0.5 * (a - y) * (a - y), (a, y) -> a - y, false);
      case MSE -> mean((a, y) -> (a - y) * (a - y), (a, y) -> 2 * (a - y));
      case MAE -> mean((a, y) -> Math.abs(a - y), (a, y) -> Math.signum(a - y));
      case HINGE -> mean((a, y) -> Math.max(0, 1 - y * a), (a, y) -> y * a < 1 ? -y : 0);
      case BINARY_CROSSENTROPY ->
          mean(
              (a, y) -> -(y * Math.log(clip(a)) + (1 - y) * Math.log(1 - clip(a))),
              (a, y) -> clip(a) == a ? (a - y) / (a * (1 - a)) : 0);
      case CATEGORICAL_CROSSENTROPY -> new CategoricalCrossEntropy();
    };
  }

  private static UnitwiseLoss mean(DoubleBinaryOperator value, DoubleBinaryOperator derivative) {
    return new UnitwiseLoss(value, derivative, true);
  }

  /** The probability, kept away from 0 and 1. */
  static double clip(double output) {
    return Math.min(Math.max(output, CLIP), 1 - CLIP);
  }
}
