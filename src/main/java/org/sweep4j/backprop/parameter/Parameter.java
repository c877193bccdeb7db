package org.sweep4j.backprop.parameter;

import org.sweep4j.backprop.array.Reals;
import org.sweep4j.config.Precision;
import org.sweep4j.engine.Penalty;

/**
 * One array that is learned: a kernel, a bias, the slopes of a parametric ReLU.
 *
 * @param value w
 * @param gradient g, the gradient of the batch's loss
 * @param state the optimiser's accumulators, each as long as w
 * @param penalty what w adds to the loss
 */
public record Parameter(Reals value, Reals gradient, Reals[] state, Penalty penalty) {

  public static Parameter of(
      Precision precision, double[] initial, Penalty penalty, int stateArrays) {
    Reals[] state = new Reals[stateArrays];
    for (int i = 0; i < stateArrays; i++) {
      state[i] = Reals.zeros(precision, initial.length);
    }
    Parameter parameter =
        new Parameter(
            Reals.zeros(precision, initial.length),
            Reals.zeros(precision, initial.length),
            state,
            penalty);
    parameter.assign(initial);
    return parameter;
  }

  public double[] copyOfValue() {
    return copy(value);
  }

  public double[] copyOfGradient() {
    return copy(gradient);
  }

  private static double[] copy(Reals array) {
    double[] copy = new double[array.length()];
    array.store(copy, 0, copy.length);
    return copy;
  }

  public void assign(double[] values) {
    value.load(values, 0, count());
  }

  public int count() {
    return value.length();
  }

  /** What this parameter adds to the loss. */
  public double penaltyValue() {
    return PenaltyTerm.value(penalty, value, count());
  }

  /** Adds the penalty's gradient to the gradient of the examples. */
  public void addPenaltyGradient() {
    PenaltyTerm.addGradient(penalty, value, gradient, 1, count());
  }
}
