package org.sweep4j.engine;

import java.util.List;
import java.util.Optional;
import org.sweep4j.data.Matrix;

/**
 * The parameters of a network, or anything with one number for each of them, such as a gradient.
 *
 * @param layers the layers that have weights, in order, output layer last
 */
public record Weights(List<LayerWeights> layers) {
  public Weights {
    layers = List.copyOf(layers);
  }

  /**
   * One layer's arrays.
   *
   * @param kernel [inputs, units], the Keras layout
   * @param bias [units]
   * @param alpha [units], slopes of parametric ReLU
   */
  public record LayerWeights(Matrix kernel, Optional<double[]> bias, Optional<double[]> alpha) {
    /** Number of parameters. */
    public int count() {
      return kernel.values().length
          + bias.map(array -> array.length).orElse(0)
          + alpha.map(array -> array.length).orElse(0);
    }
  }

  /** Number of parameters. */
  public int count() {
    return layers.stream().mapToInt(LayerWeights::count).sum();
  }
}
