package org.sweep4j.search.run;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.deeplearning4j.arbiter.optimize.api.saving.ResultReference;
import org.deeplearning4j.arbiter.optimize.config.OptimizationConfiguration;
import org.deeplearning4j.arbiter.optimize.runner.CandidateInfo;
import org.deeplearning4j.arbiter.optimize.runner.IOptimizationRunner;
import org.deeplearning4j.arbiter.optimize.runner.listener.StatusListener;
import org.jspecify.annotations.Nullable;
import org.sweep4j.search.FoldTrainer;
import org.sweep4j.search.Trial;
import org.sweep4j.search.journal.TrialLog;

/**
 * Runs a sweep once, on several threads, each finished trial kept before the next is counted.
 *
 * <p>The trials are the same for any number of workers, and whether or not the sweep was killed and
 * resumed on the way. A trial that fails, even for want of memory, is recorded, and the sweep goes
 * on.
 */
public final class SweepRunner implements IOptimizationRunner {
  private final SweepPlan plan;
  private final FoldTrainer trainer;
  private final TrialLog log;
  private final StrategyGenerator generator;
  private final Limits limits;
  private final Scoreboard scoreboard;
  private final Workers workers;
  private final int workerCount;
  private final List<SweepListener> listeners = new CopyOnWriteArrayList<>();
  private Optional<Ending> ending = Optional.empty();
  private volatile boolean interrupted;

  public SweepRunner(SweepPlan plan, FoldTrainer trainer, TrialLog log, Execution execution) {
    this.plan = plan;
    this.trainer = trainer;
    this.log = log;
    this.generator = new StrategyGenerator(plan);
    this.limits = new Limits(plan.runCap(), plan.objective(), execution.maxTime());
    this.scoreboard = new Scoreboard(plan.objective().goal());
    this.workerCount = execution.workers();
    this.workers = new Workers(workerCount);
  }

  public void addListener(SweepListener listener) {
    listeners.add(listener);
  }

  /**
   * Runs until there is nothing left to do, or a limit or {@link #interrupt()} ends it.
   *
   * @throws org.sweep4j.search.journal.JournalException if a trial could not be kept; those before
   *     it are
   */
  public SweepResult run() {
    Desk desk = new Desk(this, generator, trainer, workers);
    try {
      limits.begin(this);
      resume();
      work(desk);
    } catch (InterruptedException e) {
      interrupted = true;
    } finally {
      workers.close();
      desk.abandon();
    }
    Ending why = whyEnded();
    tell(listener -> listener.ended(why));
    return new SweepResult(why, scoreboard.trials(), scoreboard.best());
  }

  private void resume() {
    List<Trial> earlier = List.copyOf(log.trials());
    earlier.forEach(scoreboard::add);
    generator.resume(earlier);
    ending = earlier.isEmpty() ? Optional.empty() : limits.reached(this);
    tell(listener -> listener.resumed(earlier));
  }

  private void work(Desk desk) throws InterruptedException {
    Flow flow = plan.strategy().pacing().accept(new FlowChoice(plan, workerCount));
    flow.step(desk);
    while (!isOver() && desk.unkept() > 0) {
      workers.handleNext();
      if (!isOver()) {
        flow.step(desk);
      }
    }
  }

  private Ending whyEnded() {
    if (ending.isPresent()) {
      return ending.get();
    } else if (interrupted) {
      return Ending.INTERRUPTED;
    }
    return limits.timeIsUp(this) ? Ending.MAX_TIME : Ending.EXHAUSTED;
  }

  /** Ends the sweep as soon as the epochs under way are done; what is kept stays. */
  public void interrupt() {
    interrupted = true;
    workers.post(() -> {});
  }

  boolean isOver() {
    return interrupted || ending.isPresent();
  }

  boolean mayStart(int number) {
    return !isOver() && limits.allows(number) && !limits.timeIsUp(this);
  }

  /** Writes a trial to the log and takes it into account. */
  void keep(Trial trial) {
    log.append(trial);
    boolean best = scoreboard.add(trial);
    generator.reportResults(ArbiterResults.result(trial));
    tell(listener -> listener.finished(trial, best));
    ending = limits.reached(this);
  }

  void tell(Consumer<SweepListener> event) {
    listeners.forEach(event);
  }

  Scoreboard scoreboard() {
    return scoreboard;
  }

  @Override
  public void execute() {
    run();
  }

  @Override
  public int numCandidatesTotal() {
    return scoreboard.size();
  }

  @Override
  public int numCandidatesCompleted() {
    return scoreboard.size() - scoreboard.withoutScore();
  }

  @Override
  public int numCandidatesFailed() {
    return scoreboard.withoutScore();
  }

  @Override
  public int numCandidatesQueued() {
    return 0;
  }

  @Override
  public @Nullable Double bestScore() {
    return scoreboard.best().map(best -> best.score().orElseThrow()).orElse(null);
  }

  @Override
  public @Nullable Long bestScoreTime() {
    return scoreboard.best().isPresent() ? scoreboard.bestSince() : null;
  }

  /** The number of the best trial, −1 while there is none. */
  @Override
  public int bestScoreCandidateIndex() {
    return scoreboard.best().map(Trial::number).orElse(-1);
  }

  @Override
  public List<ResultReference> getResults() {
    return scoreboard.trials().stream()
        .filter(trial -> trial.state().scored())
        .<ResultReference>map(TrialReference::new)
        .toList();
  }

  @Override
  public OptimizationConfiguration getConfiguration() {
    OptimizationConfiguration configuration = new OptimizationConfiguration();
    configuration.setCandidateGenerator(generator);
    configuration.setTerminationConditions(limits.conditions());
    return configuration;
  }

  @Override
  public void addListeners(StatusListener... added) {
    for (StatusListener listener : added) {
      listeners.add(new StatusForwarder(this, listener));
    }
  }

  @Override
  public void removeListeners(StatusListener... removed) {
    List<StatusListener> gone = List.of(removed);
    listeners.removeIf(
        listener ->
            listener instanceof StatusForwarder forwarder && gone.contains(forwarder.target()));
  }

  @Override
  public void removeAllListeners() {
    listeners.removeIf(StatusForwarder.class::isInstance);
  }

  @Override
  public List<CandidateInfo> getCandidateStatus() {
    return scoreboard.trials().stream().map(ArbiterResults::info).toList();
  }

  /** Stops at once; trials under way are never waited for. */
  @Override
  public void shutdown(boolean awaitTermination) {
    interrupt();
  }
}
