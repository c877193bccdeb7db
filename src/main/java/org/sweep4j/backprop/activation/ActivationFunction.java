package org.sweep4j.backprop.activation;

import static org.sweep4j.backprop.activation.Elementwise.sigmoid;

import java.util.Optional;
import org.sweep4j.backprop.array.Reals;
import org.sweep4j.backprop.parameter.Parameter;
import org.sweep4j.config.Activation;
import org.sweep4j.math.StandardNormal;

/** What a layer does to its net inputs z, and what its derivative does to the error. */
public interface ActivationFunction {

  /** a ← f(z); both [rows, units]. */
  void forward(Reals z, Reals a, int rows, int units);

  /**
   * The chain rule: {@code error} comes in as ∂L/∂a and leaves as ∂L/∂z.
   *
   * @param z net inputs [rows, units]
   * @param a outputs f(z) [rows, units]
   * @param error [rows, units]
   */
  void backward(Reals z, Reals a, Reals error, int rows, int units);

  /**
   * The function of a name; {@link Activation} has the formulas and their sources, here stand f(z)
   * and f′(z) by a = f(z).
   *
   * @param alpha α, where it is fixed
   * @param slopes the learned ones of a parametric ReLU
   */
  static ActivationFunction of(Activation activation, double alpha, Optional<Parameter> slopes) {
    return switch (activation) {
      case LINEAR -> new Elementwise(z -> z, (z, a) -> 1);
      case BINARY_STEP -> new Elementwise(z -> z >= 0 ? 1 : 0, (z, a) -> 0);
      case SIGMOID -> new Elementwise(z -> sigmoid(z), (z, a) -> a * (1 - a));
      case TANH -> new Elementwise(z -> Math.tanh(z), (z, a) -> 1 - a * a);
      case RELU -> new Relu();
      case LEAKY_RELU -> new Elementwise(z -> z > 0 ? z : alpha * z, (z, a) -> z > 0 ? 1 : alpha);
      case PRELU -> new ParametricRelu(slopes.orElseThrow());
      case ELU ->
          new Elementwise(z -> z > 0 ? z : alpha * Math.expm1(z), (z, a) -> z > 0 ? 1 : a + alpha);
      case SOFTMAX -> new Softmax();
      case SWISH -> new Elementwise(z -> z * sigmoid(z), (z, a) -> a + sigmoid(z) * (1 - a));
      case GELU ->
          new Elementwise(
              z -> z * StandardNormal.distribution(z),
              (z, a) -> StandardNormal.distribution(z) + z * StandardNormal.density(z));
      case SOFTPLUS ->
          // ln(1 + e^z) = max(z, 0) + ln(1 + e^−|z|), which cannot overflow.
          new Elementwise(
              z -> Math.max(z, 0) + Math.log1p(Math.exp(-Math.abs(z))), (z, a) -> sigmoid(z));
    };
  }
}
