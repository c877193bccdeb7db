package org.sweep4j.check;

import java.util.ArrayList;
import java.util.List;
import org.sweep4j.engine.Weights;
import org.sweep4j.engine.Weights.LayerWeights;

/**
 * One array of a network's parameters, or of anything with a number for each of them.
 *
 * @param name such as {@code layer 1 kernel}; layers with weights count from 1, the last is {@code
 *     output}
 * @param shape [inputs, units] for kernels, [units] for biases and slopes
 * @param values the array itself, not a copy: what is written here is written to the weights
 */
public record ParameterArray(String name, List<Integer> shape, double[] values) {
  public ParameterArray {
    shape = List.copyOf(shape);
  }

  /** The arrays of {@code weights}: for each layer kernel, bias, alpha, as far as it has them. */
  public static List<ParameterArray> of(Weights weights) {
    List<ParameterArray> arrays = new ArrayList<>();
    int last = weights.layers().size() - 1;
    for (int i = 0; i <= last; i++) {
      add(arrays, i == last ? "output" : "layer " + (i + 1), weights.layers().get(i));
    }
    return List.copyOf(arrays);
  }

  private static void add(List<ParameterArray> arrays, String layer, LayerWeights weights) {
    int inputs = weights.kernel().rows();
    int units = weights.kernel().columns();
    arrays.add(
        new ParameterArray(layer + " kernel", List.of(inputs, units), weights.kernel().values()));
    weights
        .bias()
        .ifPresent(bias -> arrays.add(new ParameterArray(layer + " bias", List.of(units), bias)));
    weights
        .alpha()
        .ifPresent(
            alpha -> arrays.add(new ParameterArray(layer + " alpha", List.of(units), alpha)));
  }
}
