package org.sweep4j.search.hyperband;

import java.util.ArrayList;
import java.util.List;
import org.sweep4j.config.SearchMethod.Hyperband;
import org.sweep4j.search.Pacing.Bracket;
import org.sweep4j.search.Pacing.Rung;

/**
 * The brackets of Hyperband for at most R epochs and the factor η.
 *
 * <p>Bracket s = s_max … 0, with s_max = ⌊log_η R⌋, starts n = ⌊(s_max + 1)/(s + 1)⌋·η^s
 * configurations. Its rung i = 0 … s trains ⌊n/η^i⌋ of them to ⌊R/η^(s − i)⌋ epochs in all. For R =
 * 81 and η = 3 this is Table 1 of Li et al., Hyperband, JMLR 18 (2018), 185; the paper's Algorithm
 * 1 writes n = ⌈(s_max + 1)·η^s/(s + 1)⌉ and would start 34, 15 and 8 configurations where the
 * table has 27, 9 and 6.
 *
 * <p>All in whole numbers: a floating-point logarithm makes log₃ 243 less than 5 and loses a
 * bracket.
 */
public final class BracketTable {
  private BracketTable() {}

  /**
   * The brackets, the one with the most configurations first.
   *
   * @throws IllegalArgumentException if R or η is out of range
   */
  public static List<Bracket> of(int maxEpochs, int eta) {
    Hyperband.MAX_EPOCHS.check("max_epochs", maxEpochs);
    Hyperband.ETA.check("eta", eta);
    int largest = largestExponent(maxEpochs, eta);
    List<Bracket> brackets = new ArrayList<>();
    for (int s = largest; s >= 0; s--) {
      int configurations = (largest + 1) / (s + 1) * power(eta, s);
      brackets.add(bracket(configurations, s, maxEpochs, eta));
    }
    return brackets;
  }

  private static Bracket bracket(int configurations, int s, int maxEpochs, int eta) {
    List<Rung> rungs = new ArrayList<>();
    for (int i = 0; i <= s; i++) {
      rungs.add(new Rung(configurations / power(eta, i), maxEpochs / power(eta, s - i)));
    }
    return new Bracket(rungs);
  }

  /** The largest s with η^s ≤ R. */
  private static int largestExponent(int maxEpochs, int eta) {
    int exponent = 0;
    for (int left = maxEpochs / eta; left > 0; left /= eta) {
      exponent++;
    }
    return exponent;
  }

  private static int power(int base, int exponent) {
    int power = 1;
    for (int i = 0; i < exponent; i++) {
      power *= base;
    }
    return power;
  }
}
