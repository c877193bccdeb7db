package org.sweep4j.backprop.loss;

import org.sweep4j.backprop.array.Reals;
import org.sweep4j.config.Loss;

/** A loss of outputs ŷ and targets y, both [rows, units]; the mean over the rows. */
public interface LossFunction {

  /** The sum of the rows' losses; the mean is this divided by their number. */
  double sum(Reals outputs, Reals targets, int rows, int units);

  /** {@code error} ← ∂/∂ŷ of the mean over the rows. */
  void gradient(Reals outputs, Reals targets, Reals error, int rows, int units);

  static LossFunction of(Loss loss) {
    return switch (loss) {
      case HALF_SSE -> new HalfSquaredError();
      case MSE -> new MeanSquaredError();
      case MAE -> new MeanAbsoluteError();
      case HINGE -> new Hinge();
      case BINARY_CROSSENTROPY -> new BinaryCrossEntropy();
      case CATEGORICAL_CROSSENTROPY -> new CategoricalCrossEntropy();
    };
  }
}
