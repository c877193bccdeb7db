package org.sweep4j.lecture;

import org.sweep4j.lecture.Finding.Agreement;

/**
 * The difference between two measures with the same seeds.
 *
 * @param error standard error of the mean
 */
record PairedDifference(double mean, double error, int pairs) {
  /** Two-sided 5 % points of Student's t with 1, 2, … degrees of freedom. */
  private static final double[] CRITICAL = {
    12.706, 4.303, 3.182, 2.776, 2.571, 2.447, 2.365, 2.306, 2.262, 2.228
  };

  /** How much larger {@code measured} is than {@code base}. */
  static PairedDifference of(double[] measured, double[] base) {
    int pairs = Math.min(measured.length, base.length);
    double sum = 0;
    for (int i = 0; i < pairs; i++) {
      sum += measured[i] - base[i];
    }
    double mean = sum / pairs;
    double squares = 0;
    for (int i = 0; i < pairs; i++) {
      squares += Math.pow(measured[i] - base[i] - mean, 2);
    }
    return new PairedDifference(mean, Math.sqrt(squares / (pairs - 1) / pairs), pairs);
  }

  /** So many standard errors from 0 count as a difference. */
  double critical() {
    return CRITICAL[Math.min(pairs - 1, CRITICAL.length) - 1];
  }

  /** Whether {@code measured} is larger: a paired t test at 5 %. */
  Agreement isLarger() {
    if (Math.abs(mean) <= critical() * error) {
      return Agreement.UNDECIDED;
    }
    return mean > 0 ? Agreement.AGREES : Agreement.DIFFERS;
  }
}
