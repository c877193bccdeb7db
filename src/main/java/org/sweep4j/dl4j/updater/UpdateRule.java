package org.sweep4j.dl4j.updater;

import java.io.Serializable;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Turns gradients into changes of weights, element by element.
 *
 * <p>A rule keeps nothing itself: what it remembers stands in accumulators that begin at 0.
 */
public interface UpdateRule extends Serializable {

  /**
   * Replaces the gradient by what is to be subtracted from the weights.
   *
   * @param gradient [weights], mean gradient of the batch with penalties
   * @param accumulators each [weights], updated
   * @param learningRate η
   * @param step t, counted from 1
   */
  void apply(INDArray gradient, INDArray[] accumulators, double learningRate, int step);

  /** average ← decay·average + (1 − decay)·values. */
  static void average(INDArray average, double decay, INDArray values) {
    average.muli(decay).addi(values.mul(1 - decay));
  }

  /** average ← decay·average + (1 − decay)·values². */
  static void averageSquare(INDArray average, double decay, INDArray values) {
    average.muli(decay).addi(values.mul(values).muli(1 - decay));
  }
}
