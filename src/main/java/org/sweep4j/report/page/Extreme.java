package org.sweep4j.report.page;

import org.sweep4j.config.Goal;

/** Where a sequence is best or largest; NaN never is. */
public final class Extreme {
  private Extreme() {}

  /** Index of the first best value; −1 if none is finite. */
  public static int best(double[] values, Goal goal) {
    int best = -1;
    for (int i = 0; i < values.length; i++) {
      if (Double.isFinite(values[i]) && (best < 0 || goal.better(values[i], values[best]))) {
        best = i;
      }
    }
    return best;
  }

  /** Index of the last finite value; −1 if there is none. */
  public static int last(double[] values) {
    int i = values.length - 1;
    while (i >= 0 && !Double.isFinite(values[i])) {
      i--;
    }
    return i;
  }

  /** Index of the first finite value; −1 if there is none. */
  public static int first(double[] values) {
    for (int i = 0; i < values.length; i++) {
      if (Double.isFinite(values[i])) {
        return i;
      }
    }
    return -1;
  }
}
