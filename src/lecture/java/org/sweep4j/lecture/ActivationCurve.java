package org.sweep4j.lecture;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.sweep4j.backprop.activation.BinaryStep;
import org.sweep4j.backprop.activation.Elementwise;
import org.sweep4j.backprop.activation.Linear;
import org.sweep4j.backprop.activation.Relu;
import org.sweep4j.backprop.activation.Sigmoid;
import org.sweep4j.backprop.activation.Swish;
import org.sweep4j.backprop.activation.Tanh;
import org.sweep4j.config.Activation;

/**
 * An activation function and its derivative, sampled for a figure.
 *
 * @param inputs z
 * @param values f(z)
 * @param derivatives f′(z)
 */
record ActivationCurve(
    Activation activation, double[] inputs, double[] values, double[] derivatives) {
  private static final List<Map.Entry<Activation, Elementwise>> SHOWN =
      List.of(
          Map.entry(Activation.LINEAR, new Linear()),
          Map.entry(Activation.BINARY_STEP, new BinaryStep()),
          Map.entry(Activation.SIGMOID, new Sigmoid()),
          Map.entry(Activation.TANH, new Tanh()),
          Map.entry(Activation.RELU, new Relu()),
          Map.entry(Activation.SWISH, new Swish()));

  /** The lecture's functions of one net input at {@code points} places from −limit to limit. */
  static List<ActivationCurve> all(double limit, int points) {
    double[] inputs =
        IntStream.range(0, points)
            .mapToDouble(i -> -limit + 2 * limit * i / (points - 1))
            .toArray();
    return SHOWN.stream().map(shown -> of(shown.getKey(), shown.getValue(), inputs)).toList();
  }

  private static ActivationCurve of(Activation name, Elementwise function, double[] inputs) {
    double[] values = new double[inputs.length];
    double[] derivatives = new double[inputs.length];
    for (int i = 0; i < inputs.length; i++) {
      values[i] = function.value(inputs[i]);
      derivatives[i] = function.derivative(inputs[i], values[i]);
    }
    return new ActivationCurve(name, inputs, values, derivatives);
  }
}
