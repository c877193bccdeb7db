package org.sweep4j.search.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.sweep4j.config.Configuration;
import org.sweep4j.search.FoldProgress;
import org.sweep4j.search.FoldProgress.Status;
import org.sweep4j.search.FoldTrainer;
import org.sweep4j.search.FoldTraining;

/** "Trains" by computing a function, optionally with pauses that shuffle who finishes first. */
final class FunctionTrainer implements FoldTrainer {

  /** The objective after an epoch counted from 1; NaN means that training diverged. */
  interface Curve {
    double value(Configuration parameters, int fold, int epoch);
  }

  private final int folds;
  private final int epochs;
  private final Curve curve;
  private final long pauseNanoseconds;
  final AtomicInteger epochsTrained = new AtomicInteger();
  final AtomicInteger open = new AtomicInteger();

  FunctionTrainer(int folds, int epochs, Curve curve) {
    this(folds, epochs, curve, 0);
  }

  private FunctionTrainer(int folds, int epochs, Curve curve, long pauseNanoseconds) {
    this.folds = folds;
    this.epochs = epochs;
    this.curve = curve;
    this.pauseNanoseconds = pauseNanoseconds;
  }

  FunctionTrainer withRandomPauses() {
    return new FunctionTrainer(folds, epochs, curve, 300_000);
  }

  @Override
  public int folds() {
    return folds;
  }

  @Override
  public long seed(Configuration parameters) {
    return 7;
  }

  @Override
  public FoldTraining start(int trial, Configuration parameters, int fold, OptionalInt length) {
    open.incrementAndGet();
    return new Run(parameters, fold, length.orElse(epochs));
  }

  private final class Run implements FoldTraining {
    private final Configuration parameters;
    private final int fold;
    private final int length;
    private final List<Double> history = new ArrayList<>();

    Run(Configuration parameters, int fold, int length) {
      this.parameters = parameters;
      this.fold = fold;
      this.length = length;
    }

    @Override
    public FoldProgress advanceTo(int target) {
      while (history.size() < Math.min(target, length) && !Thread.currentThread().isInterrupted()) {
        pause();
        double value = curve.value(parameters, fold, history.size() + 1);
        if (Double.isNaN(value)) {
          return new FoldProgress(Status.DIVERGED, history, Double.NaN, Map.of());
        }
        epochsTrained.incrementAndGet();
        history.add(value);
      }
      Status status = history.size() < length ? Status.PAUSED : Status.ENDED;
      double last = history.isEmpty() ? Double.NaN : history.get(history.size() - 1);
      return new FoldProgress(status, history, last, Map.of("val_loss", last));
    }

    private void pause() {
      if (pauseNanoseconds > 0) {
        LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(pauseNanoseconds));
      }
    }

    @Override
    public void close() {
      open.decrementAndGet();
    }
  }
}
