package org.sweep4j.backprop.array;

import org.sweep4j.config.Precision;

/** How a network keeps its arrays, and the threads that work on those that are large. */
public record Storage(Precision precision, Team team) {

  /** {@code count} zeros. */
  public Reals zeros(int count) {
    return switch (precision) {
      case FLOAT -> new FloatReals(count, team);
      case DOUBLE -> new DoubleReals(count, team);
    };
  }
}
