package org.sweep4j.backprop.loss;

import org.sweep4j.backprop.array.Reals;
import org.sweep4j.backprop.layer.DenseLayer;
import org.sweep4j.config.Activation;
import org.sweep4j.config.Loss;

/**
 * The loss as a function of the output layer: its value, and its error ∂L/∂z, which backpropagation
 * starts from.
 *
 * <p>Cross-entropy with its own activation, softmax or sigmoid, is computed from the net inputs
 * (logits) z: the logarithm and the exponential cancel, the error is p − y, and nothing overflows
 * or needs clipping. Other pairs go through the outputs.
 */
public interface OutputObjective {

  /** The sum of the rows' losses, penalties not included. */
  double sum(DenseLayer output, Reals targets, int rows);

  /** Leaves ∂L/∂z, L being the mean over the rows, in the output layer's error. */
  void error(DenseLayer output, Reals targets, int rows);

  static OutputObjective of(Loss loss, Activation activation) {
    if (loss == Loss.CATEGORICAL_CROSSENTROPY && activation == Activation.SOFTMAX) {
      return new SoftmaxCrossEntropy();
    }
    if (loss == Loss.BINARY_CROSSENTROPY && activation == Activation.SIGMOID) {
      return new SigmoidCrossEntropy();
    }
    return new OfOutputs(LossFunction.of(loss));
  }

  /** Any loss of any activation's outputs: ∂L/∂z = ∂L/∂ŷ · ∂ŷ/∂z. */
  record OfOutputs(LossFunction loss) implements OutputObjective {
    @Override
    public double sum(DenseLayer output, Reals targets, int rows) {
      return loss.sum(output.outputs(), targets, rows, output.units());
    }

    @Override
    public void error(DenseLayer output, Reals targets, int rows) {
      loss.gradient(output.outputs(), targets, output.error(), rows, output.units());
      output.errorThroughActivation(rows);
    }
  }
}
