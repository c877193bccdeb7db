package org.sweep4j.dl4j.loss;

import java.util.function.DoubleBinaryOperator;

/**
 * The mean over an example's outputs of what each contributes by itself.
 *
 * @param formula of an output and its target
 * @param derivative of the formula with respect to the output
 */
record UnitwiseLoss(DoubleBinaryOperator formula, DoubleBinaryOperator derivative)
    implements ExampleLoss {
  /** Keras keeps probabilities within [1e-7, 1 − 1e-7]. */
  static double clip(double probability) {
    return Math.min(Math.max(probability, 1e-7), 1 - 1e-7);
  }

  @Override
  public double value(double[] outputs, double[] targets, int from, int units) {
    double sum = 0;
    for (int i = from; i < from + units; i++) {
      sum += formula.applyAsDouble(outputs[i], targets[i]);
    }
    return sum / units;
  }

  @Override
  public void gradient(double[] outputs, double[] targets, int from, int units, double[] gradient) {
    for (int i = from; i < from + units; i++) {
      gradient[i] = derivative.applyAsDouble(outputs[i], targets[i]) / units;
    }
  }
}
