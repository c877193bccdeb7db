package org.sweep4j.dl4j.updater;

import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.ops.transforms.Transforms;

/**
 * v ← ρv + (1 − ρ)g²; d = g·√(u + ε) / √(v + ε); u ← ρu + (1 − ρ)d²; w ← w − ηd.
 *
 * <p>Deeplearning4j's has no η.
 */
record AdaDeltaRule(double rho, double epsilon) implements UpdateRule {
  @Override
  public void apply(INDArray gradient, INDArray[] accumulators, double learningRate, int step) {
    INDArray squaredGradient = accumulators[0];
    INDArray squaredChange = accumulators[1];
    UpdateRule.averageSquare(squaredGradient, rho, gradient);
    gradient.muli(Transforms.sqrt(squaredChange.add(epsilon), false));
    gradient.divi(Transforms.sqrt(squaredGradient.add(epsilon), false));
    UpdateRule.averageSquare(squaredChange, rho, gradient);
    gradient.muli(learningRate);
  }
}
