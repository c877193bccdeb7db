package org.sweep4j.backprop.loss;

import org.sweep4j.backprop.array.Reals;
import org.sweep4j.backprop.layer.DenseLayer;

/** Any loss of any activation's outputs: ∂L/∂z = ∂L/∂ŷ · ∂ŷ/∂z. */
public record LossOfOutputs(LossFunction loss) implements OutputObjective {
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
