package org.sweep4j.backprop.activation;

import org.sweep4j.backprop.array.Reals;

/**
 * f(z) = max(0, z); f′ = 1 for z &gt; 0, else 0 (at 0 by convention).
 *
 * <p>Whether a net input is positive is as good as random, and a processor guesses such a branch
 * wrong half the time; so this function has kernels without one.
 */
record Relu() implements ActivationFunction {
  @Override
  public void forward(Reals z, Reals a, int rows, int units) {
    a.positivePart(z, rows * units);
  }

  @Override
  public void backward(Reals z, Reals a, Reals error, int rows, int units) {
    error.keepWherePositive(a, rows * units);
  }
}
