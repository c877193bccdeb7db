package org.sweep4j.dl4j.activation;

import java.util.function.DoubleUnaryOperator;
import org.nd4j.common.primitives.Pair;
import org.nd4j.linalg.activations.BaseActivationFunction;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.sweep4j.dl4j.array.NativeCopy;

/**
 * An activation written as a function of one number, for those that Deeplearning4j lacks or has
 * only approximately. Computed in double whatever the network's precision; never written to a file.
 */
public final class Elementwise extends BaseActivationFunction {
  private final transient DoubleUnaryOperator value;
  private final transient DoubleUnaryOperator derivative;

  public Elementwise(DoubleUnaryOperator value, DoubleUnaryOperator derivative) {
    this.value = value;
    this.derivative = derivative;
  }

  /** Replaces {@code z} by the activations. */
  @Override
  public INDArray getActivation(INDArray z, boolean training) {
    double[] values = NativeCopy.read(z);
    for (int i = 0; i < values.length; i++) {
      values[i] = value.applyAsDouble(values[i]);
    }
    return put(values, z);
  }

  /** Replaces {@code z} by dL/dz = dL/da · derivative(z). */
  @Override
  public Pair<INDArray, INDArray> backprop(INDArray z, INDArray epsilon) {
    assertShape(z, epsilon);
    double[] values = NativeCopy.read(z);
    double[] gradient = NativeCopy.read(epsilon);
    for (int i = 0; i < values.length; i++) {
      gradient[i] *= derivative.applyAsDouble(values[i]);
    }
    return new Pair<>(put(gradient, z), null);
  }

  private static INDArray put(double[] values, INDArray array) {
    NativeCopy.write(values, array);
    return array;
  }
}
