package org.sweep4j.lecture;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.sweep4j.lecture.Finding.Agreement;

class PairedDifferenceTest {
  private static final double[] BASE = {0.8, 0.7, 0.9, 0.6, 0.8};

  private static PairedDifference plus(double... gains) {
    double[] measured = BASE.clone();
    for (int i = 0; i < gains.length; i++) {
      measured[i] += gains[i];
    }
    return PairedDifference.of(measured, BASE);
  }

  /** Student's t at 5 % with 4 degrees of freedom is 2.776. */
  @Test
  void aDifferenceCountsFromTheCriticalNumberOfStandardErrorsOn() {
    PairedDifference gain = plus(1, 2, 3, 4, 5);
    assertEquals(3, gain.mean(), 1e-12);
    assertEquals(Math.sqrt(0.5), gain.error(), 1e-12);
    assertEquals(2.776, gain.critical());
    assertEquals(Agreement.AGREES, gain.isLarger());
    assertEquals(Agreement.DIFFERS, plus(-1, -2, -3, -4, -5).isLarger());
    assertEquals(Agreement.UNDECIDED, plus(-1, 2, -3, 4, 5).isLarger());
  }
}
