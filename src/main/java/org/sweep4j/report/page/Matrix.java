package org.sweep4j.report.page;

import java.util.List;
import java.util.Optional;
import org.sweep4j.config.Goal;

/**
 * The data of a {@link Figure.Kind#MATRIX} figure.
 *
 * @param values row by row; NaN where there is none
 * @param value what they are
 * @param labels to be shown instead of them
 * @param goal which values are the good ones; absent: the larger
 * @param square whether cells are
 */
public record Matrix(
    String x,
    String y,
    List<String> columns,
    List<String> rows,
    List<List<Double>> values,
    String value,
    Optional<List<List<String>>> labels,
    Optional<Goal> goal,
    boolean square) {

  /** One of square cells, with the same names across and down. */
  public static Matrix square(
      String x, String y, List<String> names, List<List<Double>> values, String value) {
    return new Matrix(x, y, names, names, values, value, Optional.empty(), Optional.empty(), true);
  }
}
