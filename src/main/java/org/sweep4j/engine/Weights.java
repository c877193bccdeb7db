package org.sweep4j.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sweep4j.data.Matrix;

/**
 * The parameters of a network, or anything with one number for each of them, such as a gradient.
 *
 * @param layers the layers that have parameters, in order, output layer last
 */
public record Weights(List<LayerWeights> layers) {
  public Weights {
    layers = List.copyOf(layers);
  }

  /** One layer's arrays, in the order in which files and engines have them. */
  public record LayerWeights(List<ParameterArray> arrays) {
    public static final LayerWeights NONE = new LayerWeights(List.of());

    public LayerWeights {
      arrays = List.copyOf(arrays);
    }

    /**
     * The arrays of a dense layer.
     *
     * @param kernel [inputs, units], the Keras layout
     * @param bias [units]
     * @param alpha [units], slopes of parametric ReLU
     */
    public static LayerWeights dense(
        Matrix kernel, Optional<double[]> bias, Optional<double[]> alpha) {
      List<ParameterArray> arrays = new ArrayList<>();
      List<Integer> shape = List.of(kernel.rows(), kernel.columns());
      arrays.add(new ParameterArray(ParameterArray.KERNEL, shape, kernel.values(), true));
      bias.ifPresent(b -> arrays.add(ParameterArray.ofUnits(ParameterArray.BIAS, b)));
      alpha.ifPresent(a -> arrays.add(ParameterArray.ofUnits(ParameterArray.ALPHA, a)));
      return new LayerWeights(arrays);
    }

    /** The numbers of the array called {@code name}, where the layer has one. */
    public Optional<double[]> find(String name) {
      return arrays.stream()
          .filter(array -> array.name().equals(name))
          .map(ParameterArray::values)
          .findFirst();
    }

    /** The kernel of a dense layer, which is its first array. */
    public Matrix kernel() {
      return arrays.get(0).matrix();
    }
  }

  /** All arrays, each under a name such as {@code layer 1 kernel} or {@code output bias}. */
  public List<ParameterArray> arrays() {
    List<ParameterArray> all = new ArrayList<>();
    int last = layers.size() - 1;
    for (int i = 0; i <= last; i++) {
      String layer = i == last ? "output " : "layer " + (i + 1) + " ";
      for (ParameterArray array : layers.get(i).arrays()) {
        all.add(
            new ParameterArray(
                layer + array.name(), array.shape(), array.values(), array.learned()));
      }
    }
    return all;
  }

  /** The kernels, in order; a layer without one is passed over. */
  public List<double[]> kernels() {
    return layers.stream().flatMap(l -> l.find(ParameterArray.KERNEL).stream()).toList();
  }

  /** Number of parameters. */
  public int count() {
    return layers.stream()
        .flatMap(layer -> layer.arrays().stream())
        .mapToInt(array -> array.values().length)
        .sum();
  }
}
