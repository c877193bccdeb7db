package org.sweep4j.dl4j.updater;

import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Δw ← αΔw − ηg, w ← w + Δw, so that Δw = −η Σ αᵏ g₍t−k₎ (Reed and Marks 1999).
 *
 * <p>Deeplearning4j's {@code Nesterovs} is Nesterov's momentum; it has no classical one.
 */
record ClassicalMomentum(double momentum) implements UpdateRule {
  @Override
  public void apply(INDArray gradient, INDArray[] accumulators, double learningRate, int step) {
    INDArray decrease = accumulators[0];
    decrease.muli(momentum).addi(gradient.muli(learningRate));
    gradient.assign(decrease);
  }
}
