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
 * @param worst index of the number that is furthest off; empty for a single number, or if unknown
 */
public record Comparison(
    String array,
    List<Integer> shape,
    int compared,
    int skipped,
    double difference,
    double tolerance,
    List<Integer> worst) {
  public Comparison {
    shape = List.copyOf(shape);
    worst = List.copyOf(worst);
  }

  /** A row that knows only how far the whole is off. */
  static Comparison of(
      String array, List<Integer> shape, int compared, double difference, double tolerance) {
    return new Comparison(array, shape, compared, 0, difference, tolerance, List.of());
  }

  /** Whether anything was compared and it was close enough; NaN is not. */
  public boolean passed() {
    return compared > 0 && difference <= tolerance;
  }

  /** Whether it was not close enough; where all was skipped, nothing is known. */
  public boolean missed() {
    return !passed() && (compared > 0 || skipped == 0);
  }

  /** The verdict in a word or two. */
  public String verdict() {
    return passed() ? "ok" : missed() ? "MISSED" : "not compared";
  }

  /** One line: the array, how far it is off, and where. */
  @Override
  public String toString() {
    return "%s %s: %s, difference %.1e of %.0e%s (%d compared, %d skipped)"
        .formatted(
            array,
            shape,
            verdict(),
            difference,
            tolerance,
            passed() || worst.isEmpty() ? "" : ", worst at " + worst,
            compared,
            skipped);
  }
}
