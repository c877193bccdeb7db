package org.sweep4j.dl4j.activation;

import org.nd4j.linalg.activations.IActivation;
import org.nd4j.linalg.activations.impl.ActivationIdentity;
import org.nd4j.linalg.activations.impl.ActivationReLU;
import org.nd4j.linalg.activations.impl.ActivationSigmoid;
import org.nd4j.linalg.activations.impl.ActivationSoftmax;
import org.nd4j.linalg.activations.impl.ActivationTanH;
import org.sweep4j.config.Activation;

/** The Deeplearning4j activation for each of ours. */
public final class Activations {
  private Activations() {}

  /**
   * For training: exact in value and derivative.
   *
   * @param alpha the function's fixed parameter, where it has one; parametric ReLU is a layer of
   *     its own behind a linear one
   */
  public static IActivation of(Activation activation, double alpha) {
    return switch (activation) {
      case LINEAR, PRELU -> new ActivationIdentity();
      case BINARY_STEP -> new Elementwise(z -> z >= 0 ? 1 : 0, z -> 0);
      case SIGMOID -> new ActivationSigmoid();
      case TANH -> new ActivationTanH();
      case RELU -> new ActivationReLU();
      case SOFTMAX -> new ActivationSoftmax();
      // Deeplearning4j's derivative is not a number where e^−z overflows.
      case SWISH ->
          new Elementwise(
              z -> z * sigmoid(z),
              z -> {
                double sigmoid = sigmoid(z);
                return sigmoid * (1 + z * (1 - sigmoid));
              });
      // Deeplearning4j's has the derivative 1 at 0, where this one has α.
      case LEAKY_RELU -> new Elementwise(z -> z > 0 ? z : alpha * z, z -> z > 0 ? 1 : alpha);
      // Deeplearning4j's ignores α in its derivative.
      case ELU ->
          new Elementwise(
              z -> z > 0 ? z : alpha * Math.expm1(z), z -> z > 0 ? 1 : alpha * Math.exp(z));
      case GELU -> new ExactGelu();
      // ln(1 + e^z) without overflow; Deeplearning4j's is infinite from z = 89 in float.
      case SOFTPLUS ->
          new Elementwise(
              z -> Math.max(0, z) + Math.log1p(Math.exp(-Math.abs(z))), z -> sigmoid(z));
    };
  }

  private static double sigmoid(double z) {
    return 1 / (1 + Math.exp(-z));
  }
}
