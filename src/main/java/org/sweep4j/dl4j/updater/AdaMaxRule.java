package org.sweep4j.dl4j.updater;

import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.ops.transforms.Transforms;
import org.sweep4j.config.Optimizer.Moments;

/** m ← β₁m + (1 − β₁)g; u ← max(β₂u, |g| + ε); w ← w − η/(1 − β₁ᵗ)·m/u. */
record AdaMaxRule(Moments moments) implements UpdateRule {
  @Override
  public void apply(INDArray gradient, INDArray[] accumulators, double learningRate, int step) {
    INDArray mean = accumulators[0];
    INDArray norm = accumulators[1];
    UpdateRule.average(mean, moments.beta1(), gradient);
    norm.muli(moments.beta2());
    Transforms.max(norm, Transforms.abs(gradient, true).addi(moments.epsilon()), false);
    double rate = learningRate / (1 - Math.pow(moments.beta1(), step));
    gradient.assign(mean).muli(rate).divi(norm);
  }
}
