package org.sweep4j.search.manual;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import org.sweep4j.config.Goal;

/**
 * What changing one hyperparameter does while all others stay as they are.
 *
 * @param parameter its dotted name
 * @param levels the baseline's value first
 */
public record Effect(String parameter, List<Level> levels) {
  public Effect {
    levels = List.copyOf(levels);
  }

  /** The difference between the best and the worst score; 0 with fewer than two scores. */
  public double range() {
    double highest = scores().max().orElse(0);
    return highest - scores().min().orElse(0);
  }

  /** The level with the best score, the earlier of equals; empty if there is no score. */
  public Optional<Level> best(Goal goal) {
    Comparator<Level> ascending =
        Comparator.comparingDouble(level -> level.score().orElse(goal.worst()));
    return levels.stream()
        .filter(level -> level.score().isPresent())
        .min(goal == Goal.MINIMIZE ? ascending : ascending.reversed());
  }

  /** Whether another value does better than the baseline's. */
  public boolean improves(Goal goal) {
    double baseline = levels.get(0).score().orElse(goal.worst());
    return best(goal).stream()
        .anyMatch(level -> goal.better(level.score().orElse(goal.worst()), baseline));
  }

  private DoubleStream scores() {
    return levels.stream().flatMapToDouble(level -> level.score().stream());
  }
}
