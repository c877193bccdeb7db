package org.sweep4j.search.manual;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.sweep4j.config.Configuration;
import org.sweep4j.config.Goal;

/**
 * A table of effects: from one baseline, each hyperparameter varied by itself.
 *
 * @param number from 1
 * @param baseline values by parameter name
 * @param effects one for each hyperparameter with more than one value
 */
public record Round(int number, Configuration baseline, List<Effect> effects) {
  public Round {
    effects = List.copyOf(effects);
  }

  /** Whether every experiment of the round is done. */
  public boolean isDone() {
    return effects.stream()
        .flatMap(effect -> effect.levels().stream())
        .allMatch(level -> level.trial().isPresent());
  }

  /**
   * The hyperparameter to change next: the most influential of those whose best value beats the
   * baseline, the first of equals; empty if nothing improves or the round is not done.
   */
  public Optional<Effect> adopted(Goal goal) {
    return isDone()
        ? effects.stream()
            .filter(effect -> effect.improves(goal))
            .min(Comparator.comparingDouble(effect -> -effect.range()))
        : Optional.empty();
  }
}
