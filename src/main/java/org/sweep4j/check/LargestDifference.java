package org.sweep4j.check;

import java.util.ArrayList;
import java.util.List;
import org.sweep4j.engine.ParameterArray;
import org.sweep4j.engine.Weights;

/** The largest |a − b| / max(1, |a|, |b|) of each array: absolute below 1, relative above. */
final class LargestDifference {
  static final String MEASURE = "max |a − b| / max(1, |a|, |b|)";

  private LargestDifference() {}

  static List<Comparison> rows(Weights a, Weights b, double tolerance) {
    List<ParameterArray> arrays = a.arrays();
    List<ParameterArray> others = b.arrays();
    List<Comparison> rows = new ArrayList<>();
    for (int i = 0; i < arrays.size(); i++) {
      ParameterArray array = arrays.get(i);
      double difference = between(array.values(), others.get(i).values());
      int count = array.values().length;
      rows.add(new Comparison(array.name(), array.shape(), count, 0, difference, tolerance));
    }
    return rows;
  }

  static double between(double a, double b) {
    return Math.abs(a - b) / Math.max(1, Math.max(Math.abs(a), Math.abs(b)));
  }

  private static double between(double[] a, double[] b) {
    double largest = 0;
    for (int i = 0; i < a.length; i++) {
      // Math.max keeps a NaN, so a diverged engine cannot pass.
      largest = Math.max(largest, between(a[i], b[i]));
    }
    return largest;
  }
}
