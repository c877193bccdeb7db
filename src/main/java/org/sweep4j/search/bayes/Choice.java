package org.sweep4j.search.bayes;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.sweep4j.config.Space;
import org.sweep4j.config.ValueKey;
import org.sweep4j.random.RandomStream;

/**
 * One of a list; its coordinate is its place in the list.
 *
 * @param values distinct, those of probability 0 left out
 * @param probabilities sum to 1
 */
record Choice(List<@Nullable Object> values, List<Double> probabilities) implements Dimension {
  Choice {
    values = Collections.unmodifiableList(new ArrayList<>(values));
    probabilities = List.copyOf(probabilities);
  }

  /** Nothing to choose. */
  static Choice only(@Nullable Object value) {
    return new Choice(Collections.singletonList(value), List.of(1.0));
  }

  /** The distinct values of {@code space}; the probability of equal ones is added up. */
  static Choice of(Space.Categorical space) {
    List<@Nullable Object> values = new ArrayList<>();
    List<Double> probabilities = new ArrayList<>();
    for (int i = 0; i < space.values().size(); i++) {
      double probability = probability(space, i);
      int known = indexOf(values, space.values().get(i));
      if (known >= 0) {
        probabilities.set(known, probabilities.get(known) + probability);
      } else if (probability > 0) {
        values.add(space.values().get(i));
        probabilities.add(probability);
      }
    }
    return new Choice(values, probabilities);
  }

  private static int indexOf(List<@Nullable Object> values, @Nullable Object value) {
    return values.stream().map(ValueKey::of).toList().indexOf(ValueKey.of(value));
  }

  private static double probability(Space.Categorical space, int index) {
    return space.probabilities().map(list -> list.get(index)).orElse(1.0 / space.values().size());
  }

  @Override
  public OptionalDouble coordinate(@Nullable Object value) {
    int index = indexOf(values, value);
    return index < 0 ? OptionalDouble.empty() : OptionalDouble.of(index);
  }

  @Override
  public @Nullable Object value(double coordinate) {
    return values.get((int) coordinate);
  }

  @Override
  public double at(double u) {
    double left = u;
    for (int i = 0; i < values.size() - 1; i++) {
      left -= probabilities.get(i);
      if (left < 0) {
        return i;
      }
    }
    return values.size() - 1;
  }

  @Override
  public boolean isOrdered() {
    return false;
  }

  @Override
  public double position(double coordinate) {
    throw new UnsupportedOperationException("categories have no order");
  }

  @Override
  public OptionalLong size() {
    return OptionalLong.of(values.size());
  }

  @Override
  public double coordinate(long index) {
    return index;
  }

  /**
   * Kernel i gives value c the weight (K·p_c/(n + 1) + [c is observation i]) / (K/(n + 1) + 1) with
   * K values of declared probability p_c and n observations: Optuna's, whose p_c is 1/K.
   */
  @Override
  public Kernels kernels(double[] observations, int dimensions) {
    double[][] weights = new double[observations.length + 1][];
    for (int i = 0; i < observations.length; i++) {
      weights[i] =
          Double.isNaN(observations[i])
              ? prior()
              : smoothed((int) observations[i], observations.length + 1);
    }
    weights[observations.length] = prior();
    return new Weighted(weights);
  }

  private double[] smoothed(int observed, int kernels) {
    double share = (double) values.size() / kernels;
    double[] row = prior();
    for (int c = 0; c < row.length; c++) {
      row[c] = (share * row[c] + (c == observed ? 1 : 0)) / (share + 1);
    }
    return row;
  }

  private double[] prior() {
    return probabilities.stream().mapToDouble(Double::doubleValue).toArray();
  }

  /** The first index at which the cumulative weight exceeds a uniform number. */
  static int pick(double[] weights, RandomStream random) {
    double left = random.nextDouble() * Arrays.stream(weights).sum();
    for (int i = 0; i < weights.length - 1; i++) {
      left -= weights[i];
      if (left < 0) {
        return i;
      }
    }
    return weights.length - 1;
  }

  /** Probabilities [kernel][value]. */
  private record Weighted(double[][] weights) implements Kernels {
    @Override
    public void addLogDensities(double coordinate, double[] logs) {
      for (int kernel = 0; kernel < logs.length; kernel++) {
        logs[kernel] += logWeight(kernel, coordinate);
      }
    }

    @Override
    public double logFloor(double coordinate) {
      return logWeight(weights.length - 1, coordinate);
    }

    private double logWeight(int kernel, double coordinate) {
      return StrictMath.log(weights[kernel][(int) coordinate]);
    }

    @Override
    public double draw(int kernel, RandomStream random) {
      return pick(weights[kernel], random);
    }
  }
}
