package org.sweep4j.backprop;

/** An activation function of one net input alone: a = f(z). */
interface Elementwise extends ActivationFunction {

  /** f(z). */
  double value(double z);

  /**
   * f′(z).
   *
   * @param a f(z), which many derivatives are easily written with
   */
  double derivative(double z, double a);

  @Override
  default void forward(Reals z, Reals a, int rows, int units) {
    a.map(this, z, rows * units);
  }

  @Override
  default void backward(Reals z, Reals a, Reals error, int rows, int units) {
    error.multiplyByDerivative(this, z, a, rows * units);
  }
}
