package org.sweep4j.engine;

import java.util.ArrayList;
import java.util.List;
import org.sweep4j.data.Matrix;

/**
 * One array of a layer's parameters, or of anything with a number for each of them.
 *
 * @param name as {@code weights.json} has it, such as {@code kernel}; the names of Keras
 * @param shape such as [inputs, units] for a dense kernel and [units] for a bias
 * @param values row after row; the array itself, not a copy
 * @param learned whether the optimiser changes it; a running mean, say, only follows the data
 */
public record ParameterArray(String name, List<Integer> shape, double[] values, boolean learned) {
  /** What a layer's inputs are multiplied by. */
  public static final String KERNEL = "kernel";

  /** What is added to a layer's weighted sums. */
  public static final String BIAS = "bias";

  /** The slopes of a parametric ReLU. */
  public static final String ALPHA = "alpha";

  public ParameterArray {
    shape = List.copyOf(shape);
    if (shape.stream().mapToInt(Integer::intValue).reduce(1, Math::multiplyExact)
        != values.length) {
      throw new IllegalArgumentException(
          "%s of shape %s cannot hold %d numbers".formatted(name, shape, values.length));
    }
  }

  /** Other values of the same name and shape. */
  public ParameterArray with(double[] others) {
    return new ParameterArray(name, shape, others, learned);
  }

  /** A learned list of one number for each unit. */
  public static ParameterArray ofUnits(String name, double[] values) {
    return new ParameterArray(name, List.of(values.length), values, true);
  }

  /** Where the {@code i}-th of the values stands: one number for each dimension, from 0. */
  public List<Integer> index(int i) {
    List<Integer> index = new ArrayList<>();
    int rest = i;
    for (int dimension = shape.size() - 1; dimension >= 0; dimension--) {
      index.add(0, rest % shape.get(dimension));
      rest /= shape.get(dimension);
    }
    return index;
  }

  /** The array as a matrix that shares its numbers; it must have two dimensions. */
  public Matrix matrix() {
    return new Matrix(shape.get(0), shape.get(1), values);
  }
}
