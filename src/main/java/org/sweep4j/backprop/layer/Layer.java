package org.sweep4j.backprop.layer;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sweep4j.backprop.array.Reals;
import org.sweep4j.backprop.parameter.Parameter;
import org.sweep4j.data.Batch;

/**
 * A layer with its buffers: what it put out last, and the error ∂L/∂outputs that the layer behind
 * left there.
 */
public sealed interface Layer permits DenseLayer, DropoutLayer {

  /** Outputs without dropout. */
  Reals predict(Reals inputs, int rows);

  /** Outputs as in training, for the inputs of a batch. */
  Reals train(Reals inputs, Batch batch);

  /**
   * From the error of the outputs to the gradients of the layer's own parameters and the error of
   * its inputs.
   *
   * @param inputError [rows, inputs], filled; null where no parameter lies further back
   */
  void backward(@Nullable Reals inputError, int rows);

  /** Where the layer behind leaves the error of this layer's outputs. */
  Reals error();

  /** The arrays to learn, kernel first. */
  List<Parameter> parameters();

  /** Makes room for batches of {@code rows}. */
  void reserve(int rows);
}
