package org.sweep4j.dl4j.updater;

import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.ops.transforms.Transforms;

/** v ← v + g²; w ← w − ηg / (√v + ε). */
record AdaGradRule(double epsilon) implements UpdateRule {
  @Override
  public void apply(INDArray gradient, INDArray[] accumulators, double learningRate, int step) {
    INDArray sum = accumulators[0];
    sum.addi(gradient.mul(gradient));
    gradient.divi(Transforms.sqrt(sum, true).addi(epsilon)).muli(learningRate);
  }
}
