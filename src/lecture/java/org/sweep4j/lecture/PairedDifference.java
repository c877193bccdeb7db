package org.sweep4j.lecture;

import java.util.Arrays;
import org.sweep4j.lecture.Finding.Agreement;
import org.sweep4j.report.page.Numbers;

/**
 * The difference between two measures with the same seeds.
 *
 * @param error standard error of the mean
 */
record PairedDifference(double mean, double error, int pairs) {
  /** How a difference is judged, in words. */
  static final String RULE =
      "the difference, seed by seed, is above 0 by a paired t test at 5 %; it differs if it is as"
          + " far below 0";

  /** Two-sided 5 % points of Student's t with 1, 2, … degrees of freedom. */
  private static final double[] CRITICAL = {
    12.706, 4.303, 3.182, 2.776, 2.571, 2.447, 2.365, 2.306, 2.262, 2.228
  };

  /** How much larger {@code measured} is than {@code base}. */
  static PairedDifference of(double[] measured, double[] base) {
    double[] gains = measured.clone();
    Arrays.setAll(gains, i -> measured[i] - base[i]);
    return of(gains);
  }

  /** Of the differences themselves. */
  static PairedDifference of(double[] gains) {
    double mean = mean(gains);
    double squares = Arrays.stream(gains).map(gain -> (gain - mean) * (gain - mean)).sum();
    int pairs = gains.length;
    return new PairedDifference(mean, Math.sqrt(squares / (pairs - 1) / pairs), pairs);
  }

  static double mean(double[] values) {
    return Arrays.stream(values).average().orElse(Double.NaN);
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

  /** "0.023 (standard error 0.004 over 5 seeds)". */
  String text() {
    return "%s (standard error %s over %s)"
        .formatted(Numbers.text(mean), Numbers.text(error), Numbers.count(pairs, "seed"));
  }
}
