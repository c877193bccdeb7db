package org.sweep4j.dl4j.updater;

import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.ops.transforms.Transforms;

/** v ← ρv + (1 − ρ)g²; w ← w − ηg / (√v + ε). */
record RmsPropRule(double rho, double epsilon) implements UpdateRule {
  @Override
  public void apply(INDArray gradient, INDArray[] accumulators, double learningRate, int step) {
    INDArray square = accumulators[0];
    UpdateRule.averageSquare(square, rho, gradient);
    gradient.divi(Transforms.sqrt(square, true).addi(epsilon)).muli(learningRate);
  }
}
