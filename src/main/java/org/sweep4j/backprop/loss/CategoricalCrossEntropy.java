package org.sweep4j.backprop.loss;

import org.sweep4j.backprop.array.Reals;

/**
 * −Σ yₖ ln pₖ, where pₖ is ŷₖ/Σŷ clipped to [1e-7, 1 − 1e-7] as in Keras; for outputs that are not
 * probabilities already. For softmax outputs {@link SoftmaxCrossEntropy} is used instead.
 *
 * <p>∂/∂ŷⱼ = (Σₖ yₖ)/S − yⱼ/ŷⱼ with S = Σŷ, where a clipped k contributes to neither term.
 */
record CategoricalCrossEntropy() implements LossFunction {
  @Override
  public double sum(Reals outputs, Reals targets, int rows, int units) {
    double sum = 0;
    for (int row = 0; row < rows; row++) {
      double total = total(outputs, row, units);
      for (int i = row * units; i < (row + 1) * units; i++) {
        sum -= targets.get(i) * Math.log(LossFunction.clip(outputs.get(i) / total));
      }
    }
    return sum;
  }

  @Override
  public void gradient(Reals outputs, Reals targets, Reals error, int rows, int units) {
    for (int row = 0; row < rows; row++) {
      double total = total(outputs, row, units);
      double counted = 0;
      for (int i = row * units; i < (row + 1) * units; i++) {
        counted += isClipped(outputs.get(i) / total) ? 0 : targets.get(i);
      }
      for (int i = row * units; i < (row + 1) * units; i++) {
        double output = outputs.get(i);
        double own = isClipped(output / total) ? 0 : targets.get(i) / output;
        error.set(i, (counted / total - own) / rows);
      }
    }
  }

  private static boolean isClipped(double p) {
    return LossFunction.clip(p) != p;
  }

  private static double total(Reals outputs, int row, int units) {
    double total = 0;
    for (int i = row * units; i < (row + 1) * units; i++) {
      total += outputs.get(i);
    }
    return total;
  }
}
