package org.sweep4j.backprop.loss;

import org.sweep4j.backprop.array.Reals;

/** A loss that each output unit contributes to by itself. */
public interface UnitwiseLoss extends LossFunction {

  /** One unit's loss. */
  double value(double output, double target);

  /** ∂/∂ŷ of one unit's loss. */
  double derivative(double output, double target);

  /** What a row's sum over its units is multiplied by: 1/K for losses that average. */
  default double share(int units) {
    return 1.0 / units;
  }

  @Override
  default double sum(Reals outputs, Reals targets, int rows, int units) {
    double sum = 0;
    for (int i = 0; i < rows * units; i++) {
      sum += value(outputs.get(i), targets.get(i));
    }
    return sum * share(units);
  }

  @Override
  default void gradient(Reals outputs, Reals targets, Reals error, int rows, int units) {
    double share = share(units) / rows;
    for (int i = 0; i < rows * units; i++) {
      error.set(i, share * derivative(outputs.get(i), targets.get(i)));
    }
  }
}
