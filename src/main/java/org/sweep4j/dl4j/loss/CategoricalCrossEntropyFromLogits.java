package org.sweep4j.dl4j.loss;

/**
 * Categorical cross-entropy of softmax(z), exact for any z: −Σ y (z − ln Σ eᶻ). The derivative is
 * softmax(z)·Σy − y.
 */
record CategoricalCrossEntropyFromLogits() implements ExampleLoss {

  /** ln Σ e^z, without overflow. */
  private static double logSumExp(double[] logits, int from, int units) {
    double largest = logits[from];
    for (int i = from + 1; i < from + units; i++) {
      largest = Math.max(largest, logits[i]);
    }
    double sum = 0;
    for (int i = from; i < from + units; i++) {
      sum += Math.exp(logits[i] - largest);
    }
    return largest + Math.log(sum);
  }

  @Override
  public double value(double[] logits, double[] targets, int from, int units) {
    double normaliser = logSumExp(logits, from, units);
    double loss = 0;
    for (int i = from; i < from + units; i++) {
      loss += targets[i] * (normaliser - logits[i]);
    }
    return loss;
  }

  @Override
  public void gradient(double[] logits, double[] targets, int from, int units, double[] gradient) {
    double normaliser = logSumExp(logits, from, units);
    double targetSum = 0;
    for (int i = from; i < from + units; i++) {
      targetSum += targets[i];
    }
    for (int i = from; i < from + units; i++) {
      gradient[i] = Math.exp(logits[i] - normaliser) * targetSum - targets[i];
    }
  }
}
