package org.sweep4j.dl4j.activation;

import org.nd4j.common.primitives.Pair;
import org.nd4j.linalg.activations.BaseActivationFunction;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.api.ops.impl.transforms.strict.Erf;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.ops.transforms.Transforms;

/**
 * z·Φ(z), Φ(z) = ½(1 + erf(z/√2)); the derivative is Φ(z) + z·φ(z).
 *
 * <p>Deeplearning4j has two approximations of it, neither the exact one of Keras and PyTorch.
 * Source: Hendrycks and Gimpel 2016, arXiv 1606.08415.
 */
final class ExactGelu extends BaseActivationFunction {
  private static final double DENSITY_AT_0 = 1 / Math.sqrt(2 * Math.PI);

  @Override
  public INDArray getActivation(INDArray z, boolean training) {
    return z.muli(distribution(z));
  }

  @Override
  public Pair<INDArray, INDArray> backprop(INDArray z, INDArray epsilon) {
    assertShape(z, epsilon);
    INDArray distribution = distribution(z);
    INDArray derivative = z.muli(density(z)).addi(distribution);
    return new Pair<>(derivative.muli(epsilon), null);
  }

  private static INDArray distribution(INDArray z) {
    INDArray scaled = z.mul(Math.sqrt(0.5));
    return Nd4j.getExecutioner().exec(new Erf(scaled, scaled)).addi(1).muli(0.5);
  }

  private static INDArray density(INDArray z) {
    return Transforms.exp(z.mul(z).muli(-0.5), false).muli(DENSITY_AT_0);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ExactGelu;
  }

  @Override
  public int hashCode() {
    return ExactGelu.class.hashCode();
  }
}
