package org.sweep4j.search.run;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sweep4j.search.FoldProgress;

/** How far one fold of a trial has come, as the deciding thread knows it. */
final class FoldState {
  private long nanoseconds;
  private @Nullable FoldProgress progress;
  private @Nullable Throwable failure;

  /** Takes note of a piece that was trained. */
  void add(FoldExecutor.Outcome outcome) {
    outcome.progress().ifPresent(reached -> progress = reached);
    outcome.failure().ifPresent(problem -> failure = problem);
    nanoseconds += outcome.nanoseconds();
  }

  /** Whether there is nothing more to train. */
  boolean ended() {
    return failure != null || progress().stream().anyMatch(FoldState::ended);
  }

  private static boolean ended(FoldProgress progress) {
    return progress.status() != FoldProgress.Status.PAUSED;
  }

  Optional<FoldProgress> progress() {
    return Optional.ofNullable(progress);
  }

  Optional<Throwable> failure() {
    return Optional.ofNullable(failure);
  }

  boolean diverged() {
    return progress().stream()
        .anyMatch(reached -> reached.status() == FoldProgress.Status.DIVERGED);
  }

  long nanoseconds() {
    return nanoseconds;
  }
}
