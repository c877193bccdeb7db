package org.sweep4j.search.space;

import org.jspecify.annotations.Nullable;

/** The inverse of a distribution function. */
@FunctionalInterface
public interface Quantile {

  /**
   * The value that is not exceeded with probability {@code u}.
   *
   * @param u in (0, 1)
   */
  @Nullable Object at(double u);
}
