package org.sweep4j.dl4j.loss;

/**
 * −(1/K) Σ y ln p + (1 − y) ln(1 − p), p = ŷ clipped to [1e-7, 1 − 1e-7] as in Keras; the
 * derivative is 0 where it clips.
 */
record BinaryCrossEntropy() implements ExampleLoss {
  static final double SMALLEST = 1e-7;

  static double clip(double probability) {
    return Math.min(Math.max(probability, SMALLEST), 1 - SMALLEST);
  }

  @Override
  public double value(double[] outputs, double[] targets, int from, int units) {
    double sum = 0;
    for (int i = from; i < from + units; i++) {
      double p = clip(outputs[i]);
      sum -= targets[i] * Math.log(p) + (1 - targets[i]) * Math.log1p(-p);
    }
    return sum / units;
  }

  @Override
  public void gradient(double[] outputs, double[] targets, int from, int units, double[] gradient) {
    for (int i = from; i < from + units; i++) {
      double p = clip(outputs[i]);
      boolean clipped = p != outputs[i];
      gradient[i] = clipped ? 0 : (p - targets[i]) / (p * (1 - p)) / units;
    }
  }
}
