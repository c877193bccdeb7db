package org.sweep4j.search.bayes;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * One of a list of numbers, which have an order that categories have not; its coordinate is its
 * place in the list.
 *
 * <p>Each value owns a stretch of [0, 1] as long as its probability, in the order of the numbers:
 * however they are spaced, neighbours are alike, so that 0.001, 0.01, 0.1 are as far apart as 1, 2,
 * 3.
 *
 * @param low where a value's stretch begins, by its coordinate
 * @param high where it ends
 */
record Ordinal(Choice choice, List<Double> low, List<Double> high) implements Dimension {
  private static final int LEAST_VALUES = 3;

  Ordinal {
    low = List.copyOf(low);
    high = List.copyOf(high);
  }

  /** Whether {@code choice} is between numbers, enough of them to have one between others. */
  static boolean suits(Choice choice) {
    return choice.values().size() >= LEAST_VALUES
        && choice.values().stream().allMatch(Number.class::isInstance);
  }

  static Ordinal of(Choice choice) {
    int size = choice.values().size();
    Double[] low = new Double[size];
    Double[] high = new Double[size];
    double[] edge = {0};
    IntStream.range(0, size)
        .boxed()
        .sorted(Comparator.comparingDouble(i -> number(choice, i)))
        .forEach(
            i -> {
              low[i] = edge[0];
              edge[0] = Math.min(1, edge[0] + choice.probabilities().get(i));
              high[i] = edge[0];
            });
    return new Ordinal(choice, List.of(low), List.of(high));
  }

  private static double number(Choice choice, int index) {
    return ((Number) Objects.requireNonNull(choice.values().get(index))).doubleValue();
  }

  @Override
  public OptionalDouble coordinate(@Nullable Object value) {
    return choice.coordinate(value);
  }

  @Override
  public @Nullable Object value(double coordinate) {
    return choice.value(coordinate);
  }

  @Override
  public double at(double u) {
    return IntStream.range(0, low.size())
        .filter(i -> low.get(i) <= u)
        .boxed()
        .max(Comparator.comparing(low::get))
        .orElse(0);
  }

  @Override
  public boolean isOrdered() {
    return true;
  }

  @Override
  public double position(double coordinate) {
    return (low.get((int) coordinate) + high.get((int) coordinate)) / 2;
  }

  @Override
  public OptionalLong size() {
    return choice.size();
  }

  @Override
  public double coordinate(long index) {
    return index;
  }

  @Override
  public Kernels kernels(double[] observations, int dimensions) {
    return new Cells(this, observations, dimensions) {
      @Override
      double low(double coordinate) {
        return low.get((int) coordinate);
      }

      @Override
      double high(double coordinate) {
        return high.get((int) coordinate);
      }
    };
  }
}
