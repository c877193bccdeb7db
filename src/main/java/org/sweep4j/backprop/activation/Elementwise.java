package org.sweep4j.backprop.activation;

import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;
import org.sweep4j.backprop.array.Reals;

/**
 * An activation function of one net input alone: a = f(z).
 *
 * @param derivative f′ of z and a = f(z), which many derivatives are easily written with
 */
record Elementwise(DoubleUnaryOperator value, DoubleBinaryOperator derivative)
    implements ActivationFunction {

  @Override
  public void forward(Reals z, Reals a, int rows, int units) {
    a.map(value, z, rows * units);
  }

  @Override
  public void backward(Reals z, Reals a, Reals error, int rows, int units) {
    error.multiplyByDerivative(derivative, z, a, rows * units);
  }

  /** σ(z); e^−z may overflow to infinity, which gives the right 0. */
  static double sigmoid(double z) {
    return 1 / (1 + Math.exp(-z));
  }
}
