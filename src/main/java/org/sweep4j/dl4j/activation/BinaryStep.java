package org.sweep4j.dl4j.activation;

/** 1 for z ≥ 0, else 0; the derivative is 0 wherever there is one. */
final class BinaryStep extends Elementwise {

  @Override
  double value(double z) {
    return z >= 0 ? 1 : 0;
  }

  @Override
  double derivative(double z) {
    return 0;
  }
}
