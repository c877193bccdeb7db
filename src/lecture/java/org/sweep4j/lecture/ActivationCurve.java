package org.sweep4j.lecture;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.sweep4j.backprop.activation.ActivationFunction;
import org.sweep4j.backprop.array.Reals;
import org.sweep4j.config.Activation;
import org.sweep4j.config.Precision;

/**
 * An activation function and its derivative, sampled for a figure.
 *
 * @param inputs z
 * @param values f(z)
 * @param derivatives f′(z)
 */
record ActivationCurve(
    Activation activation, double[] inputs, double[] values, double[] derivatives) {
  private static final List<Activation> SHOWN =
      List.of(
          Activation.LINEAR,
          Activation.BINARY_STEP,
          Activation.SIGMOID,
          Activation.TANH,
          Activation.RELU,
          Activation.SWISH);

  /** The lecture's functions of one net input at {@code points} places from −limit to limit. */
  static List<ActivationCurve> all(double limit, int points) {
    double[] inputs =
        IntStream.range(0, points)
            .mapToDouble(i -> -limit + 2 * limit * i / (points - 1))
            .toArray();
    return SHOWN.stream().map(shown -> of(shown, inputs)).toList();
  }

  /** The derivative is what becomes of an error of 1. */
  private static ActivationCurve of(Activation activation, double[] inputs) {
    ActivationFunction function = ActivationFunction.of(activation, 0, Optional.empty());
    Reals z = Reals.zeros(Precision.DOUBLE, inputs.length);
    Reals a = Reals.zeros(Precision.DOUBLE, inputs.length);
    Reals error = Reals.zeros(Precision.DOUBLE, inputs.length);
    double[] ones = new double[inputs.length];
    Arrays.fill(ones, 1);
    z.load(inputs, 0, inputs.length);
    error.load(ones, 0, inputs.length);
    function.forward(z, a, inputs.length, 1);
    function.backward(z, a, error, inputs.length, 1);
    return new ActivationCurve(activation, inputs, numbers(a), numbers(error));
  }

  private static double[] numbers(Reals array) {
    double[] numbers = new double[array.length()];
    array.store(numbers, 0, numbers.length);
    return numbers;
  }
}
