package org.sweep4j.search.run;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;
import org.deeplearning4j.arbiter.optimize.api.termination.MaxCandidatesCondition;
import org.deeplearning4j.arbiter.optimize.api.termination.MaxTimeCondition;
import org.deeplearning4j.arbiter.optimize.api.termination.TerminationCondition;
import org.deeplearning4j.arbiter.optimize.runner.IOptimizationRunner;
import org.sweep4j.config.Objective;

/**
 * When a sweep ends, as Arbiter's termination conditions.
 *
 * <p>The run cap and the target are looked at after each trial is kept, in order of trial numbers:
 * so the last trial is the same for any number of workers. The time is looked at before a trial
 * starts; those that have started are trained to their end.
 */
final class Limits {
  private final OptionalInt runCap;
  private final Optional<MaxTimeCondition> time;
  private final List<Limit> limits = new ArrayList<>();

  private record Limit(TerminationCondition condition, Ending ending) {}

  Limits(OptionalInt runCap, Objective objective, Optional<Duration> maxTime) {
    this.runCap = runCap;
    this.time = maxTime.map(limit -> new MaxTimeCondition(limit.toMillis(), TimeUnit.MILLISECONDS));
    if (objective.target().isPresent()) {
      limits.add(new Limit(new TargetCondition(objective), Ending.TARGET));
    }
    runCap.ifPresent(cap -> limits.add(new Limit(new MaxCandidatesCondition(cap), Ending.RUN_CAP)));
  }

  /** All conditions, for Arbiter. */
  List<TerminationCondition> conditions() {
    List<TerminationCondition> conditions = new ArrayList<>(time.stream().toList());
    limits.forEach(limit -> conditions.add(limit.condition()));
    return conditions;
  }

  /** Starts the clock. */
  void begin(IOptimizationRunner runner) {
    conditions().forEach(condition -> condition.initialize(runner));
  }

  /** Whether the trials kept so far end the sweep. */
  Optional<Ending> reached(IOptimizationRunner runner) {
    return limits.stream()
        .filter(limit -> limit.condition().terminate(runner))
        .map(Limit::ending)
        .findFirst();
  }

  boolean allows(int number) {
    return runCap.isEmpty() || number < runCap.getAsInt();
  }

  boolean timeIsUp(IOptimizationRunner runner) {
    return time.map(limit -> limit.terminate(runner)).orElse(false);
  }
}
