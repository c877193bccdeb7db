package org.sweep4j.backprop;

import org.apache.commons.math3.special.Erf;

/** The standard normal distribution, which GELU is made of. */
final class Normal {
  private static final double ROOT_OF_TWO = Math.sqrt(2);
  private static final double DENSITY_AT_ZERO = 1 / Math.sqrt(2 * Math.PI);

  private Normal() {}

  /** Φ(z) = ½·erfc(−z/√2). */
  static double distribution(double z) {
    return 0.5 * Erf.erfc(-z / ROOT_OF_TWO);
  }

  /** φ(z) = e^(−z²/2) / √(2π). */
  static double density(double z) {
    return DENSITY_AT_ZERO * Math.exp(-0.5 * z * z);
  }
}
