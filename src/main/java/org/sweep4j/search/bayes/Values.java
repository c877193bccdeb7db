package org.sweep4j.search.bayes;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Equality of parameter values: 3 and 3.0 are equal, 1 and true are not. */
final class Values {
  private Values() {}

  static boolean equal(@Nullable Object a, @Nullable Object b) {
    if (a instanceof Number x && b instanceof Number y) {
      return x.doubleValue() == y.doubleValue();
    }
    return Objects.equals(a, b);
  }

  /** Where {@code value} stands in the list, or −1. */
  static int indexOf(List<? extends @Nullable Object> values, @Nullable Object value) {
    for (int i = 0; i < values.size(); i++) {
      if (equal(values.get(i), value)) {
        return i;
      }
    }
    return -1;
  }
}
