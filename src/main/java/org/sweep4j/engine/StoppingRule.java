package org.sweep4j.engine;

import java.util.Optional;
import org.sweep4j.config.EarlyStopping;
import org.sweep4j.config.Goal;
import org.sweep4j.config.Quantity;

/**
 * Remembers the best epoch and says when patience is at an end, as Keras' {@code EarlyStopping}
 * does.
 */
final class StoppingRule {
  private final Quantity monitor;
  private final Optional<EarlyStopping> settings;
  private final double minDelta;
  private double best;
  private int bestEpoch = -1;
  private int waited;

  /**
   * @param fallback what the best epoch is judged by where no early stopping is set
   */
  StoppingRule(Optional<EarlyStopping> settings, Quantity fallback) {
    this.settings = settings;
    this.monitor = settings.map(EarlyStopping::monitor).orElse(fallback);
    this.minDelta = settings.map(EarlyStopping::minDelta).orElse(0.0);
    this.best = monitor.goal().worst();
  }

  /** Takes note of an epoch; returns whether it is the best so far. */
  boolean isBest(EpochRecord epoch) {
    double value = epoch.value(monitor);
    double needed = monitor.goal() == Goal.MINIMIZE ? best - minDelta : best + minDelta;
    waited++;
    if (monitor.goal().better(value, needed)) {
      best = value;
      bestEpoch = epoch.epoch();
      waited = 0;
      return true;
    }
    return false;
  }

  /** Whether training ends after {@code epoch}. */
  boolean stops(EpochRecord epoch) {
    return settings.isPresent()
        && epoch.epoch() > 0
        && waited >= Math.max(1, settings.get().patience());
  }

  /**
   * What was learned from the epochs so far: the best value, its epoch, and how many came since.
   */
  record State(double best, int bestEpoch, int waited) {}

  State state() {
    return new State(best, bestEpoch, waited);
  }

  void restore(State state) {
    best = state.best();
    bestEpoch = state.bestEpoch();
    waited = state.waited();
  }

  /** The best epoch so far; −1 before the first. */
  int bestEpoch() {
    return bestEpoch;
  }
}
