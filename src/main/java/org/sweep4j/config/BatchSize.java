package org.sweep4j.config;

import java.util.OptionalInt;

/**
 * How many examples make one update: 1 is stochastic, {@code all} is batch gradient descent.
 *
 * @param value absent: all training rows
 */
public record BatchSize(OptionalInt value) {
  public static final Range RANGE = Range.closed(1, Integer.MAX_VALUE);
  public static final BatchSize ALL = new BatchSize(OptionalInt.empty());

  public BatchSize {
    value.ifPresent(size -> RANGE.check("batch_size", size));
  }

  public static BatchSize of(int value) {
    return new BatchSize(OptionalInt.of(value));
  }

  /** The number of rows in a full batch. */
  public int rows(int trainingRows) {
    return Math.min(value.orElse(trainingRows), trainingRows);
  }
}
