package org.sweep4j.backprop.array;

/** A function of one number, with its derivative. */
public interface ScalarFunction {

  /** f(z). */
  double value(double z);

  /**
   * f′(z).
   *
   * @param a f(z), which many derivatives are easily written with
   */
  double derivative(double z, double a);
}
