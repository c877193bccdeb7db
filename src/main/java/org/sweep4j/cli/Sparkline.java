package org.sweep4j.cli;

/** A curve in one line of text. */
final class Sparkline {
  private static final String LEVELS = "▁▂▃▄▅▆▇█";

  private Sparkline() {}

  /** At most {@code width} characters; each is the mean of its share of the finite values. */
  static String of(double[] values, int width) {
    int count = Math.min(width, values.length);
    double[] means = new double[count];
    double low = Double.POSITIVE_INFINITY;
    double high = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < count; i++) {
      means[i] =
          mean(
              values,
              (int) ((long) i * values.length / count),
              (int) ((i + 1L) * values.length / count));
      low = Math.min(low, means[i]);
      high = Math.max(high, means[i]);
    }
    StringBuilder line = new StringBuilder();
    for (double mean : means) {
      double height = high > low ? (mean - low) / (high - low) : 0;
      line.append(LEVELS.charAt((int) Math.round(height * (LEVELS.length() - 1))));
    }
    return line.toString();
  }

  private static double mean(double[] values, int from, int to) {
    double sum = 0;
    for (int i = from; i < to; i++) {
      sum += values[i];
    }
    return sum / (to - from);
  }
}
