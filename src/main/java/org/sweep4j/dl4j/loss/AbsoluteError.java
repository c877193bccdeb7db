package org.sweep4j.dl4j.loss;

/** (1/K) Σ |ŷ − y|; the derivative at ŷ = y is 0. */
record AbsoluteError() implements ExampleLoss {

  @Override
  public double value(double[] outputs, double[] targets, int from, int units) {
    double sum = 0;
    for (int i = from; i < from + units; i++) {
      sum += Math.abs(outputs[i] - targets[i]);
    }
    return sum / units;
  }

  @Override
  public void gradient(double[] outputs, double[] targets, int from, int units, double[] gradient) {
    for (int i = from; i < from + units; i++) {
      gradient[i] = Math.signum(outputs[i] - targets[i]) / units;
    }
  }
}
