package org.sweep4j.data.prepare;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.sweep4j.config.MissingValues;
import org.sweep4j.config.Scaling;
import org.sweep4j.data.Column;
import org.sweep4j.data.ProblemList;
import org.sweep4j.data.csv.CellText;

/**
 * Learns from the training rows how to prepare each column: first what fills missing cells, then
 * the scale of the filled column.
 *
 * <p>Text is always filled with the most frequent category. Among equally frequent ones the
 * smallest is taken, and the median of an even number of values is the mean of the middle two, as
 * in scikit-learn.
 */
record FeatureLearner(
    String file, int[] rows, MissingValues missing, Scaling scale, ProblemList problems) {

  Feature learn(Column column) {
    if (missing != MissingValues.ERROR && IntStream.of(rows).allMatch(column::isMissing)) {
      problems.add(
          file,
          ("a column must have a value in the training rows, found none in '%s'; list it under "
                  + "exclude")
              .formatted(column.name()));
    }
    return column instanceof Column.Texts texts ? learn(texts) : learn((Column.Numeric) column);
  }

  private boolean fills() {
    return missing != MissingValues.ERROR && missing != MissingValues.DROP_ROWS;
  }

  private Feature learn(Column.Texts column) {
    Map<String, Integer> counts = new TreeMap<>();
    for (int row : rows) {
      if (!column.isMissing(row)) {
        counts.merge(column.texts().get(column.codes()[row]), 1, Integer::sum);
      }
    }
    Optional<String> filling =
        fills() && !counts.isEmpty() ? Optional.of(mostFrequent(counts)) : Optional.empty();
    return new Feature.Categorical(
        column.name(), CellText.sorted(List.copyOf(counts.keySet())), filling);
  }

  private Feature learn(Column.Numeric column) {
    double[] known =
        IntStream.of(rows).mapToDouble(column::number).filter(x -> !Double.isNaN(x)).toArray();
    OptionalDouble filling =
        fills() && known.length > 0 ? OptionalDouble.of(filling(known)) : OptionalDouble.empty();
    double[] filled = Arrays.copyOf(known, rows.length);
    Arrays.fill(filled, known.length, rows.length, filling.orElse(0));
    return scaled(column.name(), filling, filled);
  }

  private double filling(double[] known) {
    return switch (missing) {
      case MEAN -> mean(known);
      case MEDIAN -> median(known);
      case MOST_FREQUENT -> {
        Map<Double, Integer> counts = new TreeMap<>();
        Arrays.stream(known).forEach(x -> counts.merge(x, 1, Integer::sum));
        yield mostFrequent(counts);
      }
      case ERROR, DROP_ROWS -> throw new IllegalStateException(missing + " fills no cell");
    };
  }

  private Feature scaled(String name, OptionalDouble filling, double[] values) {
    double low = Arrays.stream(values).min().orElse(0);
    double high = Arrays.stream(values).max().orElse(0);
    double shift =
        switch (scale) {
          case STANDARDIZE -> low == high ? low : mean(values);
          case MINMAX -> low;
          case NONE -> 0;
        };
    double width =
        switch (scale) {
          case STANDARDIZE -> low == high ? 0 : standardDeviation(values, shift);
          case MINMAX -> high - low;
          case NONE -> 1;
        };
    if (!Double.isFinite(width) || !Double.isFinite(shift)) {
      problems.add(
          file,
          ("numbers must be small enough to be scaled, found up to %s in column '%s'; change "
                  + "their unit, or list the column under exclude")
              .formatted(high, name));
    }
    return new Feature.Numeric(name, shift, width, filling);
  }

  private static double mean(double[] values) {
    return Arrays.stream(values).sum() / values.length;
  }

  /** Of the population: divided by n, not n − 1. */
  private static double standardDeviation(double[] values, double mean) {
    double squares = Arrays.stream(values).map(x -> (x - mean) * (x - mean)).sum();
    return Math.sqrt(squares / values.length);
  }

  private static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    int middle = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  }

  /** The smallest of those that occur most often. */
  private static <T> T mostFrequent(Map<T, Integer> counts) {
    int most = Collections.max(counts.values());
    return counts.entrySet().stream()
        .filter(each -> each.getValue() == most)
        .findFirst()
        .orElseThrow()
        .getKey();
  }
}
