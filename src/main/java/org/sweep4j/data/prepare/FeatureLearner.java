package org.sweep4j.data.prepare;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.sweep4j.config.MissingValues;
import org.sweep4j.config.Problem;
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
    String file, int[] rows, MissingValues missing, Scaling scale, ProblemList problems)
    implements Column.Visitor<Feature> {

  Feature learn(Column column) {
    if (missing != MissingValues.ERROR && allMissing(column)) {
      problems.add(Problem.of(file, nothingToLearnFrom(column.name())));
    }
    return column.accept(this);
  }

  private boolean allMissing(Column column) {
    return IntStream.of(rows).allMatch(column::isMissing);
  }

  private static String nothingToLearnFrom(String name) {
    return "a column must have a value in the training rows, found none in '"
        + name
        + "'; list it under exclude";
  }

  private boolean fills() {
    return missing != MissingValues.ERROR && missing != MissingValues.DROP_ROWS;
  }

  @Override
  public Feature texts(Column.Texts column) {
    Map<String, Integer> counts = new TreeMap<>();
    for (int row : rows) {
      if (!column.isMissing(row)) {
        counts.merge(column.texts().get(column.codes()[row]), 1, Integer::sum);
      }
    }
    Optional<String> filling =
        fills()
            ? counts.entrySet().stream()
                .max(
                    Map.Entry.<String, Integer>comparingByValue()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                .map(Map.Entry::getKey)
            : Optional.empty();
    return new Feature.Categorical(
        column.name(), CellText.sorted(java.util.List.copyOf(counts.keySet())), filling);
  }

  @Override
  public Feature numeric(Column.Numeric column) {
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
      case MOST_FREQUENT -> mostFrequent(known);
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
      problems.add(Problem.of(file, tooLarge(name, high)));
    }
    return new Feature.Numeric(name, filling, shift, width);
  }

  private static String tooLarge(String name, double high) {
    return "numbers must be small enough to be scaled, found up to "
        + high
        + " in column '"
        + name
        + "'; change their unit, or list the column under exclude";
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

  private static double mostFrequent(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    double best = sorted[0];
    int bestCount = 0;
    int count = 0;
    for (int i = 0; i < sorted.length; i++) {
      count = i > 0 && sorted[i] == sorted[i - 1] ? count + 1 : 1;
      if (count > bestCount) {
        bestCount = count;
        best = sorted[i];
      }
    }
    return best;
  }
}
