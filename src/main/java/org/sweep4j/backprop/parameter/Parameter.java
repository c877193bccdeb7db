package org.sweep4j.backprop.parameter;

import java.util.Arrays;
import org.sweep4j.backprop.array.Reals;
import org.sweep4j.config.Precision;
import org.sweep4j.engine.ParameterArray;
import org.sweep4j.engine.Penalty;

/**
 * One array of a layer: a kernel, a bias, the slopes of a parametric ReLU.
 *
 * @param initial its name and shape, and its numbers before training
 * @param value w
 * @param gradient g, the gradient of the batch's loss
 * @param state the optimiser's accumulators, each as long as w
 * @param penalty what w adds to the loss
 */
public record Parameter(
    ParameterArray initial, Reals value, Reals gradient, Reals[] state, Penalty penalty) {

  /**
   * @param accumulators how many accumulators the optimiser keeps for each learned array
   */
  public static Parameter of(
      Precision precision, ParameterArray initial, Penalty penalty, int accumulators) {
    int count = initial.values().length;
    Reals[] state = new Reals[initial.learned() ? accumulators : 0];
    Arrays.setAll(state, i -> Reals.zeros(precision, count));
    Parameter parameter =
        new Parameter(
            initial, Reals.zeros(precision, count), Reals.zeros(precision, count), state, penalty);
    parameter.assign(initial.values());
    return parameter;
  }

  public String name() {
    return initial.name();
  }

  public boolean isLearned() {
    return initial.learned();
  }

  /** A copy of w. */
  public ParameterArray weights() {
    return initial.with(copy(value));
  }

  /** A copy of g. */
  public ParameterArray gradients() {
    return initial.with(copy(gradient));
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

  /** What this parameter adds to the loss of a batch of {@code rows}, or with 0 of a full one. */
  public double penaltyValue(int rows) {
    return PenaltyTerm.value(penalty.of(rows), value, count());
  }

  /** Adds the penalty's gradient to the gradient of the {@code rows} examples of a batch. */
  public void addPenaltyGradient(int rows) {
    PenaltyTerm.addGradient(penalty.of(rows), value, gradient, 1, count());
  }
}
