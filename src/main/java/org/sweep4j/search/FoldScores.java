package org.sweep4j.search;

import java.util.List;
import java.util.OptionalDouble;
import org.apache.commons.math3.stat.descriptive.moment.StandardDeviation;

/**
 * One quantity on every fold.
 *
 * @param values one per fold; NaN for a fold without
 */
public record FoldScores(List<Double> values) {
  public FoldScores {
    values = List.copyOf(values);
  }

  public double mean() {
    return values.stream().mapToDouble(Double::doubleValue).sum() / values.size();
  }

  /** With n − 1 in the denominator; empty with fewer than two folds. */
  public OptionalDouble standardDeviation() {
    return values.size() < 2
        ? OptionalDouble.empty()
        : OptionalDouble.of(
            new StandardDeviation()
                .evaluate(values.stream().mapToDouble(Double::doubleValue).toArray()));
  }
}
