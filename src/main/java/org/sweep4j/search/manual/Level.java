package org.sweep4j.search.manual;

import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.sweep4j.search.Trial;

/**
 * One value of the hyperparameter that is varied, and what came of it.
 *
 * @param trial absent: not tried yet
 */
public record Level(@Nullable Object value, Optional<Trial> trial) {

  /** Absent if not tried, failed or diverged. */
  public OptionalDouble score() {
    return trial.map(Trial::score).orElse(OptionalDouble.empty());
  }
}
