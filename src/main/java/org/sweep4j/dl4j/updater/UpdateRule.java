package org.sweep4j.dl4j.updater;

import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Turns gradients into changes of weights, element by element.
 *
 * <p>A rule keeps nothing itself: what it remembers stands in accumulators that begin at 0.
 */
interface UpdateRule {

  /**
   * Replaces the gradient by what is to be subtracted from the weights.
   *
   * @param gradient [weights], mean gradient of the batch with penalties
   * @param accumulators each [weights], updated
   * @param learningRate η
   * @param step t, counted from 1
   */
  void apply(INDArray gradient, INDArray[] accumulators, double learningRate, int step);
}
