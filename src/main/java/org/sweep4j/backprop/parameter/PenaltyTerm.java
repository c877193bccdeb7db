package org.sweep4j.backprop.parameter;

import org.sweep4j.backprop.array.Reals;
import org.sweep4j.engine.Penalty;

/** R(w) = l1·Σ|w| + l2·Σw² and ∂R/∂w = l1·sign(w) + 2·l2·w, with sign(0) = 0. */
public final class PenaltyTerm {
  private PenaltyTerm() {}

  /** R of the first {@code count} numbers. */
  public static double value(Penalty penalty, Reals w, int count) {
    double value = 0;
    if (penalty.l1() != 0) {
      value += penalty.l1() * w.sumOfAbsolutes(count);
    }
    if (penalty.l2() != 0) {
      value += penalty.l2() * w.sumOfSquares(count);
    }
    return value;
  }

  /** gradient ← gradient + share·∂R/∂w. */
  public static void addGradient(
      Penalty penalty, Reals w, Reals gradient, double share, int count) {
    if (penalty.l1() != 0) {
      gradient.addSignAndScaled(share * penalty.l1(), share * 2 * penalty.l2(), w, count);
    } else if (penalty.l2() != 0) {
      gradient.addScaled(share * 2 * penalty.l2(), w, count);
    }
  }
}
