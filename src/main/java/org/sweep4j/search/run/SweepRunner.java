package org.sweep4j.search.run;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.sweep4j.search.FoldTrainer;
import org.sweep4j.search.Trial;
import org.sweep4j.search.journal.TrialLog;

/**
 * Runs a sweep once, each finished trial kept before the next is counted.
 *
 * <p>The trials are the same for any number of workers and any executor, and whether or not the
 * sweep was killed and resumed on the way. A trial that fails is recorded, and the sweep goes on;
 * where the machine fails, for want of memory, say, the sweep ends and may be resumed.
 */
public final class SweepRunner {
  private final KeptTrials kept;
  private final Limits limits;
  private final FoldExecutor executor;
  private final TrialScheduler scheduler;
  private final TrialsInFlight inFlight;
  private final List<SweepListener> listeners = new CopyOnWriteArrayList<>();

  /** Trains on as many threads as there are workers. */
  public SweepRunner(SweepPlan plan, FoldTrainer trainer, TrialLog log, Execution execution) {
    this(plan, trainer, log, execution, new FoldWorkers(trainer, execution.workers()));
  }

  /**
   * @param executor trains, and is closed at the end
   */
  public SweepRunner(
      SweepPlan plan,
      FoldTrainer trainer,
      TrialLog log,
      Execution execution,
      FoldExecutor executor) {
    this.kept = new KeptTrials(log, plan.objective().goal());
    this.limits = new Limits(plan.runCap(), plan.objective(), execution.maxTime());
    this.executor = executor;
    this.scheduler =
        plan.strategy().pacing().accept(new SchedulerChoice(plan, trainer, execution.workers()));
    this.inFlight =
        new TrialsInFlight(new Proposals(plan, kept), trainer, executor, limits, listeners);
  }

  public void addListener(SweepListener listener) {
    listeners.add(listener);
  }

  /**
   * Runs until there is nothing left to do, or a limit or {@link #interrupt()} ends it.
   *
   * @throws org.sweep4j.engine.MachineFailure if a trial could not be trained for a reason that
   *     lies in the machine, or not be kept; those before it are kept
   */
  public SweepResult run() {
    try {
      List<Trial> earlier = List.copyOf(kept.trials());
      listeners.forEach(listener -> listener.resumed(earlier));
      work();
    } catch (InterruptedException e) {
      limits.interrupt();
    } finally {
      executor.close();
    }
    Ending ending = limits.ending(kept);
    listeners.forEach(listener -> listener.ended(ending));
    return new SweepResult(ending, kept.trials(), kept.best());
  }

  private void work() throws InterruptedException {
    scheduler.step(inFlight);
    while (limits.reached(kept).isEmpty() && inFlight.unkept() > 0) {
      inFlight.await();
      if (limits.reached(kept).isEmpty()) {
        scheduler.step(inFlight);
      }
    }
  }

  /** Ends the sweep as soon as the epochs under way are done; what is kept stays. By any thread. */
  public void interrupt() {
    limits.interrupt();
    inFlight.wake();
  }
}
