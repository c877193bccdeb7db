package org.sweep4j.check;

import java.util.function.DoubleUnaryOperator;

/**
 * The derivative f′(0) from values of f alone: central differences, extrapolated.
 *
 * <p>With D(h) = (f(h) − f(−h)) / 2h = f′ + O(h²), the differences at h, h/2 and h/4 combine to an
 * error of O(h⁶) (Richardson; Press et al., Numerical Recipes, 5.7). Steps start at {@code
 * FIRST_STEP} and are halved until the extrapolation has settled.
 *
 * <p>A kink of f between −h and h betrays itself twice: extrapolating D does not settle, and
 * neither does extrapolating the second difference (f(h) − 2f(0) + f(−h)) / h², which sees a kink
 * at exactly 0 that D, being symmetric, misses. Both go into the error. So a kink near 0 makes the
 * steps smaller until they no longer reach it, and only a kink closer than the last step leaves a
 * large error.
 *
 * @param value of f′(0)
 * @param error how far {@code value} is to be trusted; includes rounding
 */
record NumericalDerivative(double value, double error) {
  private static final double FIRST_STEP = 0x1p-2;
  private static final double LAST_STEP = 0x1p-20;
  private static final double SETTLED = 1e-10;
  private static final double ROUNDING = 4 * Math.ulp(1.0);
  private static final NumericalDerivative NONE =
      new NumericalDerivative(0, Double.POSITIVE_INFINITY);

  /**
   * @param f near 0
   * @param atZero f(0)
   * @param scale what a step of 1 stands for
   */
  static NumericalDerivative of(DoubleUnaryOperator f, double atZero, double scale) {
    Extrapolation slope = new Extrapolation();
    Extrapolation curvature = new Extrapolation();
    NumericalDerivative best = NONE;
    double rounding = 0;
    // Rounding only grows as steps get smaller: once it is the larger part, they cannot help.
    for (double step = FIRST_STEP; step >= LAST_STEP && best.improvable(rounding); step /= 2) {
      double h = step * scale;
      double above = f.applyAsDouble(h) - atZero;
      double below = f.applyAsDouble(-h) - atZero;
      slope.add((above - below) / (2 * h));
      curvature.add((above + below) / (h * h));
      boolean flat = above == 0 && below == 0;
      rounding = flat ? 0 : ROUNDING * Math.abs(atZero) / h;
      double error = slope.change() + curvature.change() * h + rounding;
      if (error <= best.error) {
        best = new NumericalDerivative(slope.value(), error);
      }
    }
    return best;
  }

  private boolean improvable(double rounding) {
    boolean settled = error <= SETTLED * Math.abs(value);
    return !settled && rounding <= error;
  }

  /** The limit for h → 0 of a quantity with an even error, from its values at h, h/2, h/4. */
  private static final class Extrapolation {
    private double last = Double.NaN;
    private double first = Double.NaN;
    private double second = Double.NaN;
    private double before = Double.NaN;

    void add(double next) {
      before = second;
      double eliminated = (4 * next - last) / 3;
      second = (16 * eliminated - first) / 15;
      first = eliminated;
      last = next;
    }

    double value() {
      return second;
    }

    /** How much the last value changed the limit; infinite while there are too few. */
    double change() {
      double change = Math.max(Math.abs(second - first), Math.abs(second - before));
      return Double.isNaN(change) ? Double.POSITIVE_INFINITY : change;
    }
  }
}
