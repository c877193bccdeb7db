package org.sweep4j.search.run;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.sweep4j.search.FoldProgress;
import org.sweep4j.search.FoldRun;
import org.sweep4j.search.FoldTrainer;

/**
 * One fold of a trial under way. A worker trains a piece, then the deciding thread reads what came
 * of it; never both at once.
 */
final class FoldWork implements Runnable, Comparable<FoldWork> {
  private final LiveTrial trial;
  private final int fold;
  private final FoldTrainer trainer;
  private final OptionalInt epochs;
  private final Consumer<FoldWork> whenDone;

  private int target;
  private long nanoseconds;
  private @Nullable FoldRun run;
  private @Nullable FoldProgress progress;
  private @Nullable Throwable failure;

  FoldWork(
      LiveTrial trial,
      int fold,
      FoldTrainer trainer,
      OptionalInt epochs,
      Consumer<FoldWork> whenDone) {
    this.trial = trial;
    this.fold = fold;
    this.trainer = trainer;
    this.epochs = epochs;
    this.whenDone = whenDone;
  }

  FoldWork upTo(int target) {
    this.target = target;
    return this;
  }

  /** Whatever happens in a trial, out of memory included, ends that trial and nothing else. */
  @Override
  public void run() {
    long started = System.nanoTime();
    try {
      advance();
    } catch (Throwable problem) {
      failure = problem;
    }
    if (ended()) {
      close();
    }
    nanoseconds += System.nanoTime() - started;
    whenDone.accept(this);
  }

  private void advance() {
    FoldRun current = run;
    if (current == null) {
      current = trainer.start(trial.number(), trial.parameters(), fold, epochs);
      run = current;
    }
    progress = current.advanceTo(target);
  }

  /** Whether there is nothing more to train. */
  boolean ended() {
    return failure != null || (progress != null && progress.status() != FoldProgress.Status.PAUSED);
  }

  /** Lets go of what the fold holds; failing at that makes the trial a failed one. */
  void close() {
    FoldRun current = run;
    run = null;
    try {
      if (current != null) {
        current.close();
      }
    } catch (RuntimeException problem) {
      failure = failure == null ? problem : failure;
    }
  }

  LiveTrial trial() {
    return trial;
  }

  int fold() {
    return fold;
  }

  Optional<FoldProgress> progress() {
    return Optional.ofNullable(progress);
  }

  Optional<Throwable> failure() {
    return Optional.ofNullable(failure);
  }

  long nanoseconds() {
    return nanoseconds;
  }

  /** Lower trial numbers first, so that what others wait for is done first. */
  @Override
  public int compareTo(FoldWork other) {
    int byTrial = Integer.compare(trial.number(), other.trial.number());
    return byTrial != 0 ? byTrial : Integer.compare(fold, other.fold);
  }
}
