package org.sweep4j.search.run;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import org.sweep4j.config.Objective;

/**
 * When a sweep ends.
 *
 * <p>The run cap and the target are looked at after each trial is kept, in order of trial numbers:
 * so the last trial is the same for any number of workers. The time is looked at before a trial
 * starts; those that have started are trained to their end.
 */
final class Limits {
  private final OptionalInt runCap;
  private final Objective objective;
  private final Optional<Duration> maxTime;
  private final long began = System.nanoTime();
  private volatile boolean interrupted;

  /** The clock starts now. */
  Limits(OptionalInt runCap, Objective objective, Optional<Duration> maxTime) {
    this.runCap = runCap;
    this.objective = objective;
    this.maxTime = maxTime;
  }

  void interrupt() {
    interrupted = true;
  }

  /** Why no trial may be kept any more; empty if one may. */
  Optional<Ending> reached(KeptTrials kept) {
    if (kept.best().stream().anyMatch(best -> objective.reached(best.score().orElseThrow()))) {
      return Optional.of(Ending.TARGET);
    } else if (!allows(kept.size())) {
      return Optional.of(Ending.RUN_CAP);
    }
    return interrupted ? Optional.of(Ending.INTERRUPTED) : Optional.empty();
  }

  private boolean allows(int number) {
    return runCap.isEmpty() || number < runCap.getAsInt();
  }

  boolean mayStart(int number, KeptTrials kept) {
    return reached(kept).isEmpty() && allows(number) && !timeIsUp();
  }

  private boolean timeIsUp() {
    Duration spent = Duration.ofNanos(System.nanoTime() - began);
    return maxTime.stream().anyMatch(most -> spent.compareTo(most) > 0);
  }

  /** Why a sweep ended in which nothing is under way. */
  Ending ending(KeptTrials kept) {
    return reached(kept).orElseGet(() -> timeIsUp() ? Ending.MAX_TIME : Ending.EXHAUSTED);
  }
}
