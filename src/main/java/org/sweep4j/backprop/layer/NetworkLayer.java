package org.sweep4j.backprop.layer;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sweep4j.backprop.array.Reals;
import org.sweep4j.backprop.parameter.Parameter;
import org.sweep4j.data.Batch;
import org.sweep4j.engine.Weights.LayerWeights;

/**
 * A layer with its buffers: what it put out last, and the error ∂L/∂outputs that the layer behind
 * left there.
 */
public sealed interface NetworkLayer permits DenseLayer, DropoutLayer {

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

  /** Its arrays, in the order of its weights; none for a layer without parameters. */
  List<Parameter> parameters();

  /**
   * The activity penalty of the last outputs, summed over the rows.
   *
   * @param batch the rows of the batch that is trained on; 0 outside of a training
   */
  double sumOfActivityPenalty(int rows, int batch);

  /** Brings the parameters back within their constraint, if there is one. */
  void constrain();

  /** A copy of the arrays. */
  default LayerWeights weights() {
    return new LayerWeights(parameters().stream().map(Parameter::weights).toList());
  }

  /** A copy of the last gradients of what is learned. */
  default LayerWeights gradient() {
    return new LayerWeights(
        parameters().stream().filter(Parameter::isLearned).map(Parameter::gradients).toList());
  }

  /** Replaces the arrays' numbers. */
  default void assign(LayerWeights weights) {
    for (Parameter parameter : parameters()) {
      parameter.assign(weights.find(parameter.name()).orElseThrow());
    }
  }

  /** Makes room for batches of {@code rows}. */
  void reserve(int rows);
}
