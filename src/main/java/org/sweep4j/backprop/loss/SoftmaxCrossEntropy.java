package org.sweep4j.backprop.loss;

import org.sweep4j.backprop.activation.Softmax;
import org.sweep4j.backprop.array.Reals;
import org.sweep4j.backprop.layer.DenseLayer;

/**
 * Categorical cross-entropy of a softmax: −Σ yₖ ln softmax(z)ₖ = Σ yₖ·(ln Σⱼ e^zⱼ − zₖ); ∂/∂zₖ =
 * pₖ·Σy − yₖ, which is p − y for targets that add up to 1.
 */
record SoftmaxCrossEntropy() implements OutputObjective {
  @Override
  public double sum(DenseLayer output, Reals targets, int rows) {
    Reals z = output.netInputs();
    int units = output.units();
    double sum = 0;
    for (int row = 0; row < rows; row++) {
      int from = row * units;
      double logSum = logSumOfExponentials(z, from, units);
      for (int i = from; i < from + units; i++) {
        sum += targets.get(i) * (logSum - z.get(i));
      }
    }
    return sum;
  }

  @Override
  public void error(DenseLayer output, Reals targets, int rows) {
    output.startErrorFromPenalty(rows);
    Reals p = output.outputs();
    int units = output.units();
    for (int row = 0; row < rows; row++) {
      int from = row * units;
      double total = 0;
      for (int i = from; i < from + units; i++) {
        total += targets.get(i);
      }
      for (int i = from; i < from + units; i++) {
        output.error().add(i, (p.get(i) * total - targets.get(i)) / rows);
      }
    }
  }

  private static double logSumOfExponentials(Reals z, int from, int units) {
    double largest = Softmax.largest(z, from, units);
    double sum = 0;
    for (int i = from; i < from + units; i++) {
      sum += Math.exp(z.get(i) - largest);
    }
    return largest + Math.log(sum);
  }
}
