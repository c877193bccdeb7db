package org.sweep4j.search.run;

import java.util.List;
import java.util.Optional;
import org.sweep4j.config.Goal;
import org.sweep4j.search.Trial;
import org.sweep4j.search.journal.TrialLog;

/** The finished trials by number, each on disk before it counts, and the best of them. */
final class KeptTrials {
  private final TrialLog log;
  private final Goal goal;
  private Optional<Trial> best = Optional.empty();

  KeptTrials(TrialLog log, Goal goal) {
    this.log = log;
    this.goal = goal;
    log.trials().forEach(this::consider);
  }

  /** Writes a trial to the log and takes it into account; returns whether it is the best so far. */
  boolean keep(Trial trial) {
    log.append(trial);
    return consider(trial);
  }

  private boolean consider(Trial trial) {
    boolean better =
        trial.state().scored()
            && best.stream().noneMatch(old -> Trial.bestFirst(goal).compare(trial, old) > 0);
    if (better) {
      best = Optional.of(trial);
    }
    return better;
  }

  List<Trial> trials() {
    return log.trials();
  }

  Optional<Trial> trial(int number) {
    return number < size() ? Optional.of(trials().get(number)) : Optional.empty();
  }

  int size() {
    return trials().size();
  }

  Optional<Trial> best() {
    return best;
  }
}
