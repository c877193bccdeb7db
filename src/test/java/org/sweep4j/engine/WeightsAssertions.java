package org.sweep4j.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import java.util.List;

/** Comparisons of weights that name the array that differs. */
final class WeightsAssertions {
  private WeightsAssertions() {}

  /** Every number equal within {@code tolerance}, absolute below 1 and relative above. */
  static void assertClose(Weights expected, Weights actual, double tolerance, String what) {
    compare(expected, actual, tolerance, what);
  }

  /** Every number the same. */
  static void assertSame(Weights expected, Weights actual, String what) {
    compare(expected, actual, 0, what);
  }

  static void assertClose(double expected, double actual, double tolerance, String what) {
    if (!close(expected, actual, tolerance)) {
      fail(what + ": expected " + expected + ", found " + actual);
    }
  }

  private static void compare(Weights expected, Weights actual, double tolerance, String what) {
    List<ParameterArray> wanted = expected.arrays();
    List<ParameterArray> found = actual.arrays();
    assertEquals(names(wanted), names(found), what);
    for (int i = 0; i < wanted.size(); i++) {
      compare(wanted.get(i), found.get(i), tolerance, what + ", " + wanted.get(i).name());
    }
  }

  private static void compare(
      ParameterArray expected, ParameterArray actual, double tolerance, String what) {
    assertEquals(expected.shape(), actual.shape(), what);
    for (int i = 0; i < expected.values().length; i++) {
      double wanted = expected.values()[i];
      assertClose(wanted, actual.values()[i], tolerance, what + " [" + i + "]");
    }
  }

  private static List<String> names(List<ParameterArray> arrays) {
    return arrays.stream().map(ParameterArray::name).toList();
  }

  private static boolean close(double expected, double actual, double tolerance) {
    return Math.abs(expected - actual) <= tolerance * Math.max(1, Math.abs(expected));
  }
}
