package org.sweep4j.math;

import org.apache.commons.math3.special.Erf;

/**
 * The standard normal distribution, which GELU is made of.
 *
 * <p>Φ is needed for every unit of every example, and the error function of the library takes five
 * times as long as what follows. So Φ and φ are tabulated once, and between two points of the table
 * Φ is its Taylor series, whose derivatives are φ times Hermite polynomials: exact to a few units
 * in the last place, in the tail too.
 */
public final class StandardNormal {
  private static final double ROOT_OF_TWO = Math.sqrt(2);
  private static final double DENSITY_AT_ZERO = 1 / Math.sqrt(2 * Math.PI);

  private static final int POINTS_PER_UNIT = 64;

  /** Beyond it Φ is below 1e-23, or 1. */
  private static final int RANGE = 10;

  /** At a distance of 1/128 and |z| up to 10 the next term is below 1e-17 of Φ. */
  private static final int TERMS = 10;

  private static final double[] DISTRIBUTION = new double[2 * RANGE * POINTS_PER_UNIT + 1];
  private static final double[] DENSITY = new double[DISTRIBUTION.length];

  static {
    for (int i = 0; i < DISTRIBUTION.length; i++) {
      double z = (double) i / POINTS_PER_UNIT - RANGE;
      DISTRIBUTION[i] = 0.5 * Erf.erfc(-z / ROOT_OF_TWO);
      DENSITY[i] = density(z);
    }
  }

  private StandardNormal() {}

  /** Φ(z) = ½·erfc(−z/√2). */
  public static double distribution(double z) {
    if (!(Math.abs(z) < RANGE)) {
      return 0.5 * Erf.erfc(-z / ROOT_OF_TWO);
    }
    int nearest = (int) Math.round((z + RANGE) * POINTS_PER_UNIT);
    double point = (double) nearest / POINTS_PER_UNIT - RANGE;
    return DISTRIBUTION[nearest] + DENSITY[nearest] * increase(point, z - point);
  }

  /** φ(z) = e^(−z²/2) / √(2π). */
  public static double density(double z) {
    return DENSITY_AT_ZERO * Math.exp(-0.5 * z * z);
  }

  /**
   * (Φ(x + d) − Φ(x)) / φ(x) = Σₙ tₙ with t₁ = d and, by the recurrence of the Hermite polynomials,
   * tₙ₊₁ = −(x·d·tₙ + (n − 1)/n·d²·tₙ₋₁) / (n + 1).
   */
  private static double increase(double x, double d) {
    double before = 0;
    double term = d;
    double sum = d;
    for (int n = 1; n < TERMS; n++) {
      double next = -d * (x * term + (n - 1) * d * before / n) / (n + 1);
      before = term;
      term = next;
      sum += term;
    }
    return sum;
  }
}
