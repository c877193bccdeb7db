package org.sweep4j.dl4j.loss;

/** ½ Σ (ŷ − y)², or (1/K) Σ (ŷ − y)² for the mean. */
record SquaredError(boolean mean) implements ExampleLoss {

  private double factor(int units) {
    return mean ? 1.0 / units : 0.5;
  }

  @Override
  public double value(double[] outputs, double[] targets, int from, int units) {
    double sum = 0;
    for (int i = from; i < from + units; i++) {
      double error = outputs[i] - targets[i];
      sum += error * error;
    }
    return factor(units) * sum;
  }

  @Override
  public void gradient(double[] outputs, double[] targets, int from, int units, double[] gradient) {
    for (int i = from; i < from + units; i++) {
      gradient[i] = 2 * factor(units) * (outputs[i] - targets[i]);
    }
  }
}
