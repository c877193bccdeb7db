package org.sweep4j.dl4j.activation;

/**
 * ln(1 + e^z), without overflow: max(0, z) + ln(1 + e^−|z|). The derivative is σ(z).
 *
 * <p>Deeplearning4j's is infinite from z = 89 in float.
 */
final class StableSoftPlus extends Elementwise {

  @Override
  double value(double z) {
    return Math.max(0, z) + Math.log1p(Math.exp(-Math.abs(z)));
  }

  @Override
  double derivative(double z) {
    return StableSwish.sigmoid(z);
  }
}
