package org.sweep4j.cli;

import java.util.Arrays;
import java.util.DoubleSummaryStatistics;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A curve in one line of text. */
final class Sparkline {
  private static final String LEVELS = "▁▂▃▄▅▆▇█";

  private Sparkline() {}

  /** At most {@code width} characters; each is the mean of its share of the finite values. */
  static String of(double[] values, int width) {
    int count = Math.min(width, values.length);
    double[] means =
        IntStream.range(0, count)
            .mapToObj(
                i -> Arrays.stream(values, start(i, values, count), start(i + 1, values, count)))
            .mapToDouble(share -> share.average().orElse(Double.NaN))
            .toArray();
    DoubleSummaryStatistics all = Arrays.stream(means).summaryStatistics();
    double range = all.getMax() - all.getMin();
    return Arrays.stream(means)
        .map(mean -> range > 0 ? (mean - all.getMin()) / range : 0)
        .mapToObj(height -> LEVELS.charAt((int) Math.round(height * (LEVELS.length() - 1))))
        .map(String::valueOf)
        .collect(Collectors.joining());
  }

  private static int start(int share, double[] values, int count) {
    return (int) ((long) share * values.length / count);
  }
}
