package org.sweep4j.search.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.concurrent.LinkedBlockingQueue;
import org.sweep4j.engine.MachineFailure;
import org.sweep4j.search.FoldTrainer;
import org.sweep4j.search.Trial;
import org.sweep4j.search.racing.FirstFolds;

/**
 * The trials under way, and those that ended but wait for a lower number to be kept. Used by the
 * deciding thread only, but for {@link #wake()}.
 */
final class TrialsInFlight {
  private final Proposals proposals;
  private final FoldTrainer trainer;
  private final FoldExecutor executor;
  private final KeptTrials kept;
  private final Limits limits;
  private final List<SweepListener> listeners;
  private final LinkedBlockingQueue<Runnable> news = new LinkedBlockingQueue<>();
  private final TreeMap<Integer, TrialInFlight> live = new TreeMap<>();
  private final TreeMap<Integer, Trial> waiting = new TreeMap<>();
  private int moving;

  TrialsInFlight(
      Proposals proposals,
      FoldTrainer trainer,
      FoldExecutor executor,
      Limits limits,
      List<SweepListener> listeners) {
    this.proposals = proposals;
    this.trainer = trainer;
    this.executor = executor;
    this.kept = proposals.kept();
    this.limits = limits;
    this.listeners = listeners;
  }

  /** The trials under way, by number. */
  List<TrialInFlight> live() {
    return new ArrayList<>(live.values());
  }

  /** The trial with this number, if it is under way. */
  Optional<TrialInFlight> live(int number) {
    return Optional.ofNullable(live.get(number));
  }

  /** Whether no trial is being trained. */
  boolean idle() {
    return moving == 0;
  }

  /** How many trials are kept. */
  int kept() {
    return kept.size();
  }

  /** How many trials began that are not yet kept. */
  int unkept() {
    return live.size() + waiting.size();
  }

  /**
   * Begins the next trial; it waits to be advanced.
   *
   * @param length of a whole training; absent: as the experiment says
   * @return empty if no trial may follow
   */
  Optional<TrialInFlight> startNext(OptionalInt length) {
    int number = kept() + unkept();
    if (!limits.mayStart(number, kept)) {
      return Optional.empty();
    }
    Optional<TrialInFlight> next =
        proposals
            .propose(number)
            .map(parameters -> new TrialInFlight(number, parameters, trainer, length));
    next.ifPresent(
        trial -> {
          live.put(number, trial);
          listeners.forEach(listener -> listener.started(number, trial.parameters()));
        });
    return next;
  }

  void advance(TrialInFlight trial, int epochs) {
    submit(trial, trial.advance(epochs));
  }

  /** Trains a trial's first folds to their end. */
  void advanceTo(TrialInFlight trial, int folds) {
    submit(trial, trial.advance(Integer.MAX_VALUE, folds));
  }

  private void submit(TrialInFlight trial, List<FoldExecutor.Piece> pieces) {
    moving += pieces.isEmpty() ? 0 : 1;
    for (FoldExecutor.Piece piece : pieces) {
      executor.submit(piece, outcome -> news.add(() -> foldAdvanced(trial, piece.fold(), outcome)));
    }
  }

  private void foldAdvanced(TrialInFlight trial, int fold, FoldExecutor.Outcome outcome) {
    outcome.failure().ifPresent(failure -> requireSoundMachine(trial, failure));
    trial.add(fold, outcome);
    moving -= trial.idle() ? 1 : 0;
    outcome
        .progress()
        .ifPresent(
            progress ->
                listeners.forEach(
                    listener -> listener.foldAdvanced(trial.number(), fold, progress)));
  }

  /** What lies in the machine is no property of the trial, and is not recorded as one. */
  private static void requireSoundMachine(TrialInFlight trial, Throwable failure) {
    MachineFailure.describe(failure)
        .ifPresent(
            reason -> {
              throw new MachineFailure(
                  "trial %d could not be trained: %s".formatted(trial.number(), reason), failure);
            });
  }

  /** Waits until a fold has come to where it was sent, or {@link #wake()} is called. */
  void await() throws InterruptedException {
    news.take().run();
  }

  /** Ends an {@link #await()}; by any thread. */
  void wake() {
    news.add(() -> {});
  }

  /** Ends a trial; it is kept as soon as all before it are. */
  void end(TrialInFlight trial, boolean stopped) {
    live.remove(trial.number());
    executor.release(trial.number());
    waiting.put(trial.number(), trial.finish(stopped));
    Trial next = waiting.remove(kept());
    while (next != null && limits.reached(kept).isEmpty()) {
      keep(next);
      next = waiting.remove(kept());
    }
  }

  private void keep(Trial trial) {
    boolean best = kept.keep(trial);
    listeners.forEach(listener -> listener.finished(trial, best));
  }

  /** The objective after each epoch of a trial that began, as far as it is known. */
  List<Double> history(int number) {
    return live(number)
        .map(TrialInFlight::history)
        .or(() -> ended(number).map(Trial::history))
        .orElse(List.of());
  }

  /** The folds of a trial that began, as far as they have ended. */
  FirstFolds firstFolds(int number) {
    return live(number)
        .map(TrialInFlight::firstFolds)
        .or(() -> ended(number).map(trial -> new FirstFolds(trial.foldScores(), trial.rows())))
        .orElse(new FirstFolds(List.of(), Optional.empty()));
  }

  /** The trial with this number, if it has ended. */
  Optional<Trial> ended(int number) {
    return Optional.ofNullable(waiting.get(number)).or(() -> kept.trial(number));
  }
}
