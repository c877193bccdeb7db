package org.sweep4j.backprop.activation;

import org.sweep4j.backprop.array.Reals;
import org.sweep4j.backprop.array.ScalarFunction;

/** An activation function of one net input alone: a = f(z). */
public interface Elementwise extends ActivationFunction, ScalarFunction {

  @Override
  default void forward(Reals z, Reals a, int rows, int units) {
    a.map(this, z, rows * units);
  }

  @Override
  default void backward(Reals z, Reals a, Reals error, int rows, int units) {
    error.multiplyByDerivative(this, z, a, rows * units);
  }
}
