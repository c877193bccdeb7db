package org.sweep4j.backprop.loss;

import org.sweep4j.backprop.array.Reals;
import org.sweep4j.backprop.layer.DenseLayer;

/**
 * Binary cross-entropy of a sigmoid: −(1/K) Σ y ln σ(z) + (1 − y) ln(1 − σ(z)) = (1/K) Σ max(z, 0)
 * − yz + ln(1 + e^−|z|); ∂/∂z = (σ(z) − y)/K.
 */
record SigmoidCrossEntropy() implements OutputObjective {
  @Override
  public double sum(DenseLayer output, Reals targets, int rows) {
    Reals z = output.netInputs();
    double sum = 0;
    for (int i = 0; i < rows * output.units(); i++) {
      double logit = z.get(i);
      sum += Math.max(logit, 0) - targets.get(i) * logit + Math.log1p(Math.exp(-Math.abs(logit)));
    }
    return sum / output.units();
  }

  @Override
  public void error(DenseLayer output, Reals targets, int rows) {
    output.startErrorFromPenalty(rows);
    Reals p = output.outputs();
    double share = 1.0 / ((double) rows * output.units());
    for (int i = 0; i < rows * output.units(); i++) {
      output.error().add(i, share * (p.get(i) - targets.get(i)));
    }
  }
}
