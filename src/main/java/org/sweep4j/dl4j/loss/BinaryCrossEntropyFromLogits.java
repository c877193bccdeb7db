package org.sweep4j.dl4j.loss;

/**
 * Binary cross-entropy of σ(z), exact for any z: (1/K) Σ max(0, z) − yz + ln(1 + e^−|z|). The
 * derivative is (σ(z) − y)/K.
 */
record BinaryCrossEntropyFromLogits() implements ExampleLoss {

  @Override
  public double value(double[] logits, double[] targets, int from, int units) {
    double sum = 0;
    for (int i = from; i < from + units; i++) {
      double z = logits[i];
      sum += Math.max(0, z) - targets[i] * z + Math.log1p(Math.exp(-Math.abs(z)));
    }
    return sum / units;
  }

  @Override
  public void gradient(double[] logits, double[] targets, int from, int units, double[] gradient) {
    for (int i = from; i < from + units; i++) {
      gradient[i] = (1 / (1 + Math.exp(-logits[i])) - targets[i]) / units;
    }
  }
}
