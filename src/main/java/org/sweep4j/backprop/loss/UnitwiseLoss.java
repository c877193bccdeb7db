package org.sweep4j.backprop.loss;

import java.util.function.DoubleBinaryOperator;
import org.sweep4j.backprop.array.Reals;

/**
 * A loss that each of a row's K output units contributes to by itself.
 *
 * @param value one unit's loss, of its output ŷ and target y
 * @param derivative ∂/∂ŷ of it
 * @param averages whether a row's sum over its units is divided by K
 */
record UnitwiseLoss(DoubleBinaryOperator value, DoubleBinaryOperator derivative, boolean averages)
    implements LossFunction {

  private double share(int units) {
    return averages ? 1.0 / units : 1;
  }

  @Override
  public double sum(Reals outputs, Reals targets, int rows, int units) {
    double sum = 0;
    for (int i = 0; i < rows * units; i++) {
      sum += value.applyAsDouble(outputs.get(i), targets.get(i));
    }
    return sum * share(units);
  }

  @Override
  public void gradient(Reals outputs, Reals targets, Reals error, int rows, int units) {
    double share = share(units) / rows;
    for (int i = 0; i < rows * units; i++) {
      error.set(i, share * derivative.applyAsDouble(outputs.get(i), targets.get(i)));
    }
  }
}
