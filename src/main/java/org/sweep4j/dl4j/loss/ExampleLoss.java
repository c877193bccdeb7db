package org.sweep4j.dl4j.loss;

/**
 * The loss of one example, whose K outputs and targets stand at {@code from … from + units − 1}.
 *
 * <p>Outputs are the activations of the output layer, or, for the forms called {@code FromLogits},
 * its weighted sums.
 */
interface ExampleLoss {

  double value(double[] outputs, double[] targets, int from, int units);

  /** Writes the derivative with respect to each output into the same places of {@code gradient}. */
  void gradient(double[] outputs, double[] targets, int from, int units, double[] gradient);
}
