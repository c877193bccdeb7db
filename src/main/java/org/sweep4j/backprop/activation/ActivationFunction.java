package org.sweep4j.backprop.activation;

import java.util.Optional;
import org.sweep4j.backprop.array.Reals;
import org.sweep4j.backprop.parameter.Parameter;
import org.sweep4j.engine.NetworkPlan.PlannedDense;

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
   * The function that a layer's plan names.
   *
   * @param slopes the learned slopes of a parametric ReLU
   */
  static ActivationFunction of(PlannedDense plan, Optional<Parameter> slopes) {
    return switch (plan.activation()) {
      case LINEAR -> new Linear();
      case BINARY_STEP -> new BinaryStep();
      case SIGMOID -> new Sigmoid();
      case TANH -> new Tanh();
      case RELU -> new Relu();
      case PRELU -> new ParametricRelu(slopes.orElseThrow());
      case SOFTMAX -> new Softmax();
      case SWISH -> new Swish();
      case LEAKY_RELU -> new LeakyRelu(plan.alpha());
      case ELU -> new Elu(plan.alpha());
      case GELU -> new Gelu();
      case SOFTPLUS -> new Softplus();
    };
  }
}
