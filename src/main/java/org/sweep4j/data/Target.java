package org.sweep4j.data;

import java.util.List;
import java.util.stream.IntStream;
import org.sweep4j.config.Task;

/**
 * What is to be predicted.
 *
 * @param labels a classification's classes, in numeric order if all are numbers, otherwise in
 *     alphabetical order; empty for a regression
 * @param values one a row: the place of its class in {@code labels}, or the number to predict
 */
public record Target(String name, Task task, List<String> labels, double[] values) {
  public Target {
    labels = List.copyOf(labels);
  }

  /** Only the given rows, in the given order. */
  public Target select(int[] rows) {
    return new Target(name, task, labels, IntStream.of(rows).mapToDouble(r -> values[r]).toArray());
  }

  /** The class of {@code row}; only for a classification. */
  public int label(int row) {
    return (int) values[row];
  }
}
