package org.sweep4j.config.yaml.sweep;

import java.util.ArrayList;
import java.util.List;
import org.sweep4j.config.Spelled;

/** W&amp;B's distributions, with the keys that each needs and may have. */
enum Distribution implements Spelled {
  CONSTANT(List.of("value"), List.of()),
  CATEGORICAL(List.of("values"), List.of()),
  CATEGORICAL_W_PROBABILITIES(List.of("values", "probabilities"), List.of()),
  UNIFORM(List.of("min", "max"), List.of()),
  INT_UNIFORM(List.of("min", "max"), List.of()),
  LOG_UNIFORM(List.of("min", "max"), List.of()),
  LOG_UNIFORM_VALUES(List.of("min", "max"), List.of()),
  INV_LOG_UNIFORM(List.of("min", "max"), List.of()),
  INV_LOG_UNIFORM_VALUES(List.of("min", "max"), List.of()),
  NORMAL(List.of(), List.of("mu", "sigma")),
  LOG_NORMAL(List.of(), List.of("mu", "sigma")),
  BETA(List.of(), List.of("a", "b")),
  Q_UNIFORM(List.of("min", "max"), List.of("q")),
  Q_LOG_UNIFORM(List.of("min", "max"), List.of("q")),
  Q_LOG_UNIFORM_VALUES(List.of("min", "max"), List.of("q")),
  Q_NORMAL(List.of(), List.of("mu", "sigma", "q")),
  Q_LOG_NORMAL(List.of(), List.of("mu", "sigma", "q")),
  Q_BETA(List.of(), List.of("a", "b", "q"));

  private final List<String> needed;
  private final List<String> possible;

  Distribution(List<String> needed, List<String> optional) {
    this.needed = needed;
    List<String> all = new ArrayList<>(needed);
    all.addAll(optional);
    this.possible = List.copyOf(all);
  }

  List<String> needed() {
    return needed;
  }

  boolean has(String key) {
    return possible.contains(key);
  }

  boolean isQuantized() {
    return name().startsWith("Q_");
  }

  /** Whether min and max are exponents of e, which W&amp;B deprecates. */
  boolean hasExponents() {
    return this == LOG_UNIFORM || this == Q_LOG_UNIFORM || this == INV_LOG_UNIFORM;
  }

  boolean isLogUniform() {
    return hasExponents()
        || this == LOG_UNIFORM_VALUES
        || this == Q_LOG_UNIFORM_VALUES
        || this == INV_LOG_UNIFORM_VALUES;
  }

  /** The distribution of the same law whose bounds are values. */
  String ofValues() {
    return hasExponents() ? spelling() + "_values" : spelling();
  }

  /** Whether a grid over it is finite. */
  boolean suitsGrid() {
    return switch (this) {
      case CONSTANT, CATEGORICAL, CATEGORICAL_W_PROBABILITIES, INT_UNIFORM, Q_UNIFORM -> true;
      default -> false;
    };
  }
}
