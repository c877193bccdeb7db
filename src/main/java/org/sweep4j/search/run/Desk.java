package org.sweep4j.search.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.deeplearning4j.arbiter.optimize.api.Candidate;
import org.sweep4j.config.Configuration;
import org.sweep4j.search.FoldTrainer;
import org.sweep4j.search.Trial;

/**
 * The trials under way, and those that ended but wait for a lower number to be kept. Used by the
 * deciding thread only.
 */
final class Desk {
  private final SweepRunner runner;
  private final StrategyGenerator generator;
  private final FoldTrainer trainer;
  private final Workers workers;
  private final TreeMap<Integer, LiveTrial> live = new TreeMap<>();
  private final TreeMap<Integer, Trial> waiting = new TreeMap<>();

  Desk(SweepRunner runner, StrategyGenerator generator, FoldTrainer trainer, Workers workers) {
    this.runner = runner;
    this.generator = generator;
    this.trainer = trainer;
    this.workers = workers;
  }

  /** The trials under way, by number. */
  List<LiveTrial> live() {
    return new ArrayList<>(live.values());
  }

  /** The trial with this number, if it is under way. */
  Optional<LiveTrial> live(int number) {
    return Optional.ofNullable(live.get(number));
  }

  /** How many trials are kept. */
  int kept() {
    return runner.scoreboard().size();
  }

  /** How many trials began that are not yet kept. */
  int unkept() {
    return live.size() + waiting.size();
  }

  /**
   * Begins the next trial; it waits to be advanced.
   *
   * @param epochs length of a whole training; absent: as the experiment says
   * @return empty if no trial may follow
   */
  Optional<LiveTrial> startNext(OptionalInt epochs) {
    if (!runner.mayStart(kept() + unkept()) || !generator.hasMoreCandidates()) {
      return Optional.empty();
    }
    Candidate<Configuration> candidate = generator.getCandidate();
    Consumer<FoldWork> whenDone = work -> workers.post(() -> foldDone(work));
    LiveTrial trial =
        new LiveTrial(candidate.getIndex(), candidate.getValue(), trainer, epochs, whenDone);
    live.put(trial.number(), trial);
    runner.tell(listener -> listener.started(trial.number(), trial.parameters()));
    return Optional.of(trial);
  }

  void advance(LiveTrial trial, int epochs) {
    trial.advance(epochs).forEach(workers::submit);
  }

  private void foldDone(FoldWork work) {
    LiveTrial trial = work.trial();
    trial.foldDone();
    work.progress()
        .ifPresent(
            progress ->
                runner.tell(
                    listener -> listener.foldAdvanced(trial.number(), work.fold(), progress)));
  }

  /** Ends a trial; it is kept as soon as all before it are. */
  void end(LiveTrial trial, boolean stopped) {
    live.remove(trial.number());
    waiting.put(trial.number(), trial.finish(stopped));
    Trial next = waiting.remove(kept());
    while (next != null && !runner.isOver()) {
      runner.keep(next);
      next = waiting.remove(kept());
    }
  }

  /** The objective after each epoch of a trial that began, as far as it is known. */
  List<Double> history(int number) {
    return live(number)
        .map(LiveTrial::history)
        .or(() -> ended(number).map(Trial::history))
        .orElse(List.of());
  }

  /** The trial with this number, if it has ended. */
  Optional<Trial> ended(int number) {
    return Optional.ofNullable(waiting.get(number)).or(() -> runner.scoreboard().trial(number));
  }

  /** Lets go of everything under way. */
  void abandon() {
    live.values().forEach(LiveTrial::close);
  }
}
