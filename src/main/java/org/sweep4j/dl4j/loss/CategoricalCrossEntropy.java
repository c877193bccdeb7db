package org.sweep4j.dl4j.loss;

/**
 * −Σ y ln p, p = ŷ / Σŷ clipped to [1e-7, 1 − 1e-7], as Keras does for outputs that are not a
 * softmax.
 *
 * <p>With S = Σŷ and q = −y/p, 0 where p is clipped: dL/dŷᵢ = (qᵢ − Σ qⱼŷⱼ/S) / S.
 */
record CategoricalCrossEntropy() implements ExampleLoss {

  private static double sum(double[] values, int from, int units) {
    double sum = 0;
    for (int i = from; i < from + units; i++) {
      sum += values[i];
    }
    return sum;
  }

  @Override
  public double value(double[] outputs, double[] targets, int from, int units) {
    double total = sum(outputs, from, units);
    double loss = 0;
    for (int i = from; i < from + units; i++) {
      loss -= targets[i] * Math.log(UnitwiseLoss.clip(outputs[i] / total));
    }
    return loss;
  }

  @Override
  public void gradient(double[] outputs, double[] targets, int from, int units, double[] gradient) {
    double total = sum(outputs, from, units);
    double mean = 0;
    for (int i = from; i < from + units; i++) {
      double share = outputs[i] / total;
      boolean clipped = UnitwiseLoss.clip(share) != share;
      gradient[i] = clipped ? 0 : -targets[i] / share;
      mean += gradient[i] * share;
    }
    for (int i = from; i < from + units; i++) {
      gradient[i] = (gradient[i] - mean) / total;
    }
  }
}
