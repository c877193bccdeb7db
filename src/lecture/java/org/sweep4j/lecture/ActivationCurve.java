package org.sweep4j.lecture;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.sweep4j.backprop.activation.ActivationFunction;
import org.sweep4j.backprop.array.Reals;
import org.sweep4j.config.Activation;
import org.sweep4j.config.Precision;

/**
 * An activation function and its derivative as the engine computes them, sampled for a figure.
 *
 * @param inputs z
 * @param values f(z)
 * @param derivatives ∂f/∂z, which is what becomes of an error of 1
 */
record ActivationCurve(
    Activation activation, double[] inputs, double[] values, double[] derivatives) {
  /** The lecture's functions. */
  private static final List<Activation> SHOWN =
      List.of(
          Activation.LINEAR,
          Activation.BINARY_STEP,
          Activation.SIGMOID,
          Activation.TANH,
          Activation.RELU,
          Activation.PRELU,
          Activation.SOFTMAX,
          Activation.SWISH);

  /** A parametric ReLU's slope before it learns. */
  private static final double FIRST_SLOPE = 0.25;

  /** The first of two nodes' output at {@code points} places from −limit to limit, beside 0. */
  static List<ActivationCurve> all(double limit, int points) {
    double[] inputs =
        IntStream.range(0, points)
            .mapToDouble(i -> -limit + 2 * limit * i / (points - 1))
            .toArray();
    return SHOWN.stream().map(shown -> of(shown, inputs)).toList();
  }

  private static ActivationCurve of(Activation activation, double[] inputs) {
    Activation drawn = activation == Activation.PRELU ? Activation.LEAKY_RELU : activation;
    ActivationFunction function = ActivationFunction.of(drawn, FIRST_SLOPE, Optional.empty());
    int rows = inputs.length;
    int[] first = IntStream.range(0, rows).map(row -> 2 * row).toArray();
    Reals z = Reals.zeros(Precision.DOUBLE, 2 * rows);
    Reals a = Reals.zeros(Precision.DOUBLE, 2 * rows);
    Reals error = Reals.zeros(Precision.DOUBLE, 2 * rows);
    for (int row = 0; row < rows; row++) {
      z.set(first[row], inputs[row]);
      error.set(first[row], 1);
    }
    function.forward(z, a, rows, 2);
    function.backward(z, a, error, rows, 2);
    return new ActivationCurve(
        activation,
        inputs,
        IntStream.of(first).mapToDouble(a::get).toArray(),
        IntStream.of(first).mapToDouble(error::get).toArray());
  }
}
