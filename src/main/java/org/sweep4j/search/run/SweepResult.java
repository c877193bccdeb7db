package org.sweep4j.search.run;

import java.util.List;
import java.util.Optional;
import org.sweep4j.search.Trial;
import org.sweep4j.search.TrialState;

/**
 * What a sweep has come to.
 *
 * @param trials all of them, those of earlier runs included, by number
 * @param best absent if no trial has a score
 */
public record SweepResult(Ending ending, List<Trial> trials, Optional<Trial> best) {
  public SweepResult {
    trials = List.copyOf(trials);
  }

  /** How many trials ended in a state. */
  public int count(TrialState state) {
    return (int) trials.stream().filter(trial -> trial.state() == state).count();
  }

  /** Whether there were trials and none of them has a score. */
  public boolean allFailed() {
    return !trials.isEmpty() && best.isEmpty();
  }
}
