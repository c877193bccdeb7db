package org.sweep4j.engine;

import org.sweep4j.data.Batch;
import org.sweep4j.data.Matrix;

/**
 * A network being trained. Used by one thread at a time; two networks never disturb each other.
 *
 * <p>The loss of rows is the mean of the plan's loss over them plus every penalty of the plan.
 */
public interface Network extends AutoCloseable {

  /**
   * One update: forward with dropout, backward, optimiser, constraint.
   *
   * @param learningRate η of this epoch
   * @return the batch's loss before the update, penalties included
   */
  double fit(Batch batch, double learningRate);

  /**
   * The gradient of the batch's loss, penalties included, with this batch's dropout masks; changes
   * nothing.
   */
  Weights gradient(Batch batch);

  /**
   * Predicts without dropout.
   *
   * @param features [rows, inputs]
   * @param targets [rows, outputs]
   * @param outputs [rows, outputs], filled with the activations of the output layer
   * @return the loss of the rows, penalties included
   */
  double evaluate(Matrix features, Matrix targets, Matrix outputs);

  /** Predicts without dropout into {@code outputs} [rows, outputs]. */
  default void predict(Matrix features, Matrix outputs) {
    evaluate(features, Matrix.zeros(outputs.rows(), outputs.columns()), outputs);
  }

  /** A copy of the weights. */
  Weights weights();

  /** Replaces the weights; the optimiser's state stays. */
  void assign(Weights weights);

  /** A copy of weights and optimiser state, from which training continues bit for bit. */
  Snapshot snapshot();

  /** Puts a snapshot of a network with the same plan back. */
  void restore(Snapshot snapshot);

  @Override
  void close();
}
