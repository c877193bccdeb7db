package org.sweep4j.dl4j.activation;

/**
 * z·σ(z); the derivative is σ(z)·(1 + z·(1 − σ(z))).
 *
 * <p>Deeplearning4j's derivative is not a number where e^−z overflows.
 */
final class StableSwish extends Elementwise {

  static double sigmoid(double z) {
    return 1 / (1 + Math.exp(-z));
  }

  @Override
  double value(double z) {
    return z * sigmoid(z);
  }

  @Override
  double derivative(double z) {
    double sigmoid = sigmoid(z);
    return sigmoid * (1 + z * (1 - sigmoid));
  }
}
