package org.sweep4j.backprop.loss;

/**
 * −(1/K) Σ y ln p + (1 − y) ln(1 − p), where p is ŷ clipped to [1e-7, 1 − 1e-7] as in Keras; ∂/∂ŷ =
 * (p − y) / (p(1 − p)K), 0 where clipped. For sigmoid outputs {@link SigmoidCrossEntropy} is used
 * instead.
 */
public record BinaryCrossEntropy() implements UnitwiseLoss {
  @Override
  public double value(double output, double target) {
    double p = clip(output);
    return -(target * Math.log(p) + (1 - target) * Math.log(1 - p));
  }

  @Override
  public double derivative(double output, double target) {
    double p = clip(output);
    return p == output ? (p - target) / (p * (1 - p)) : 0;
  }

  private static double clip(double output) {
    return Math.min(
        Math.max(output, CategoricalCrossEntropy.CLIP), 1 - CategoricalCrossEntropy.CLIP);
  }
}
