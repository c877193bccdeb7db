package org.sweep4j.dl4j.updater;

import org.nd4j.linalg.api.ndarray.INDArray;

/** w ← w − ηg. */
record GradientDescent() implements UpdateRule {
  @Override
  public void apply(INDArray gradient, INDArray[] accumulators, double learningRate, int step) {
    gradient.muli(learningRate);
  }
}
