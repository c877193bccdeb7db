package org.sweep4j.dl4j.updater;

import org.nd4j.linalg.api.ndarray.INDArray;

/** v ← μv − ηg, w ← w + μv − ηg, as Keras and PyTorch (Sutskever et al., ICML 2013). */
record NesterovMomentum(double momentum) implements UpdateRule {
  @Override
  public void apply(INDArray gradient, INDArray[] accumulators, double learningRate, int step) {
    INDArray decrease = accumulators[0];
    gradient.muli(learningRate);
    decrease.muli(momentum).addi(gradient);
    gradient.addi(decrease.mul(momentum));
  }
}
