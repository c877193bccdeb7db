package org.sweep4j.dl4j.updater;

import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.ops.transforms.Transforms;
import org.sweep4j.config.Optimizer.Moments;

/** Adam with the largest v so far in the root, corrected as PyTorch does: after the maximum. */
record AmsGradRule(Moments moments) implements UpdateRule {
  @Override
  public void apply(INDArray gradient, INDArray[] accumulators, double learningRate, int step) {
    INDArray mean = accumulators[0];
    INDArray square = accumulators[1];
    INDArray largest = accumulators[2];
    UpdateRule.average(mean, moments.beta1(), gradient);
    UpdateRule.averageSquare(square, moments.beta2(), gradient);
    Transforms.max(largest, square, false);
    double rate = learningRate / (1 - Math.pow(moments.beta1(), step));
    gradient.assign(mean).muli(rate).divi(AdamRule.denominator(moments, largest, step));
  }
}
