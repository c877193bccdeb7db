package org.sweep4j.search.run;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import org.sweep4j.config.Range;

/**
 * How a sweep is executed; does not change its results.
 *
 * @param workers threads that train, one fold each at a time
 * @param threads that the trainings share; each has one at least, and a large network works on
 *     several; empty for as many as there are cores
 * @param maxTime after this no trial is started; those under way are trained to their end
 */
public record Execution(int workers, OptionalInt threads, Optional<Duration> maxTime) {
  public static final Range WORKERS = Range.closed(1, 1024);

  public Execution {
    WORKERS.check("workers", workers);
  }

  /** The same with what is left of its time after {@code used}. */
  public Execution after(Duration used) {
    return new Execution(workers, threads, maxTime.map(most -> most.minus(used)));
  }

  /** The same for as long as it takes. */
  public Execution withoutLimit() {
    return new Execution(workers, threads, Optional.empty());
  }

  public static Execution withWorkers(int workers) {
    return new Execution(workers, OptionalInt.empty(), Optional.empty());
  }
}
