package org.sweep4j.check;

import java.util.ArrayList;
import java.util.List;
import org.sweep4j.engine.ParameterArray;
import org.sweep4j.engine.Weights;

/** The largest |a − b| / max(1, |a|, |b|) of each array: absolute below 1, relative above. */
public final class LargestDifference {
  static final String MEASURE = "max |a − b| / max(1, |a|, |b|)";

  private LargestDifference() {}

  /** A row for each array. */
  public static List<Comparison> rows(Weights a, Weights b, double tolerance) {
    List<ParameterArray> others = b.arrays();
    List<Comparison> rows = new ArrayList<>();
    for (ParameterArray array : a.arrays()) {
      rows.add(row(array, others.get(rows.size()).values(), tolerance));
    }
    return rows;
  }

  /** The row of a single number. */
  public static Comparison row(String name, double a, double b, double tolerance) {
    return Comparison.of(name, List.of(), 1, between(a, b), tolerance);
  }

  private static Comparison row(ParameterArray array, double[] others, double tolerance) {
    double[] values = array.values();
    double largest = 0;
    int worst = 0;
    for (int i = 0; i < values.length; i++) {
      double difference = between(values[i], others[i]);
      // A NaN is larger than any number, so a diverged engine cannot pass.
      if (Double.compare(difference, largest) > 0) {
        largest = difference;
        worst = i;
      }
    }
    return new Comparison(
        array.name(), array.shape(), values.length, 0, largest, tolerance, array.index(worst));
  }

  static double between(double a, double b) {
    return Math.abs(a - b) / Math.max(1, Math.max(Math.abs(a), Math.abs(b)));
  }
}
