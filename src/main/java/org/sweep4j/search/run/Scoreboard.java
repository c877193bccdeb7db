package org.sweep4j.search.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sweep4j.config.Goal;
import org.sweep4j.search.Trial;

/** The finished trials and the best of them; read by other threads while the sweep runs. */
final class Scoreboard {
  private final Goal goal;
  private final List<Trial> trials = new ArrayList<>();
  private int withoutScore;
  private long bestSince;
  private @Nullable Trial best;

  Scoreboard(Goal goal) {
    this.goal = goal;
  }

  /** Returns whether the trial is the best so far. */
  synchronized boolean add(Trial trial) {
    trials.add(trial);
    if (!trial.state().scored()) {
      withoutScore++;
      return false;
    }
    if (best != null && Trial.bestFirst(goal).compare(trial, best) > 0) {
      return false;
    }
    best = trial;
    bestSince = System.currentTimeMillis();
    return true;
  }

  synchronized List<Trial> trials() {
    return List.copyOf(trials);
  }

  synchronized Optional<Trial> trial(int number) {
    return number < trials.size() ? Optional.of(trials.get(number)) : Optional.empty();
  }

  synchronized int size() {
    return trials.size();
  }

  synchronized int withoutScore() {
    return withoutScore;
  }

  synchronized Optional<Trial> best() {
    return Optional.ofNullable(best);
  }

  /** When the best was found, in milliseconds since 1970; for display only. */
  synchronized long bestSince() {
    return bestSince;
  }
}
