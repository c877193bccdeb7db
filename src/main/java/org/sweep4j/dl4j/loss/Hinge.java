package org.sweep4j.dl4j.loss;

/** (1/K) Σ max(0, 1 − yŷ) with y of −1 and 1; the derivative at yŷ = 1 is 0. */
record Hinge() implements ExampleLoss {

  @Override
  public double value(double[] outputs, double[] targets, int from, int units) {
    double sum = 0;
    for (int i = from; i < from + units; i++) {
      sum += Math.max(0, 1 - targets[i] * outputs[i]);
    }
    return sum / units;
  }

  @Override
  public void gradient(double[] outputs, double[] targets, int from, int units, double[] gradient) {
    for (int i = from; i < from + units; i++) {
      gradient[i] = targets[i] * outputs[i] < 1 ? -targets[i] / units : 0;
    }
  }
}
