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
      case BINARY_STEP -> new BinaryStep();
      case SIGMOID -> new ActivationSigmoid();
      case TANH -> new ActivationTanH();
      case RELU -> new ActivationReLU();
      case SOFTMAX -> new ActivationSoftmax();
      case SWISH -> new StableSwish();
      case LEAKY_RELU -> new LeakyRelu(alpha);
      case ELU -> new ScaledElu(alpha);
      case GELU -> new ExactGelu();
      case SOFTPLUS -> new StableSoftPlus();
    };
  }
}
