package org.sweep4j.check;

import java.util.List;

/**
 * One row of a check's table: how far one array is from what it should be.
 *
 * @param array such as {@code layer 1 kernel}
 * @param shape [inputs, units] or [units]; empty for a single number
 * @param compared how many of the array's numbers were compared
 * @param skipped how many could not be, because the loss has a kink there
 * @param difference by the table's measure
 * @param tolerance what {@code difference} may be
 */
public record Comparison(
    String array,
    List<Integer> shape,
    int compared,
    int skipped,
    double difference,
    double tolerance) {
  public Comparison {
    shape = List.copyOf(shape);
  }

  /** Whether anything was compared and it was close enough; NaN is not. */
  public boolean passed() {
    return compared > 0 && difference <= tolerance;
  }
}
