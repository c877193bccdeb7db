package org.sweep4j.report.page;

import java.util.stream.IntStream;
import org.sweep4j.config.Goal;

/** Where a sequence is best or largest; NaN never is. */
public final class Extreme {
  private Extreme() {}

  /** Index of the first best value; −1 if none is finite. */
  public static int best(double[] values, Goal goal) {
    return finite(values).reduce((i, j) -> goal.better(values[j], values[i]) ? j : i).orElse(-1);
  }

  /** Index of the last finite value; −1 if there is none. */
  public static int last(double[] values) {
    return finite(values).max().orElse(-1);
  }

  /** Index of the first finite value; −1 if there is none. */
  public static int first(double[] values) {
    return finite(values).min().orElse(-1);
  }

  private static IntStream finite(double[] values) {
    return IntStream.range(0, values.length).filter(i -> Double.isFinite(values[i]));
  }
}
