package org.sweep4j.search.run;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Consumer;
import org.sweep4j.config.Configuration;
import org.sweep4j.search.FoldTrainer;
import org.sweep4j.search.Trial;

/** A trial under way, as the deciding thread sees it: all its folds are advanced together. */
final class LiveTrial {
  private final int number;
  private final Configuration parameters;
  private final long seed;
  private final List<FoldWork> folds = new ArrayList<>();
  private int pending;
  private int reached;
  private int target;
  private List<Double> history = List.of();

  LiveTrial(
      int number,
      Configuration parameters,
      FoldTrainer trainer,
      OptionalInt epochs,
      Consumer<FoldWork> whenDone) {
    this.number = number;
    this.parameters = parameters;
    this.seed = trainer.seed(parameters);
    for (int fold = 0; fold < trainer.folds(); fold++) {
      folds.add(new FoldWork(this, fold, trainer, epochs, whenDone));
    }
  }

  int number() {
    return number;
  }

  Configuration parameters() {
    return parameters;
  }

  /** The folds that have to be trained to bring the trial to {@code epochs}. */
  List<FoldWork> advance(int epochs) {
    target = epochs;
    List<FoldWork> work = folds.stream().filter(fold -> !fold.ended()).toList();
    work.forEach(fold -> fold.upTo(epochs));
    pending = work.size();
    return work;
  }

  /** Takes note that a fold has come to where it was sent. */
  void foldDone() {
    pending--;
    if (pending == 0) {
      reached = target;
      history = TrialSummary.history(folds);
    }
  }

  /** Whether no fold is on its way. */
  boolean idle() {
    return pending == 0;
  }

  /** The epochs that all folds have been brought to, or would have if they had not ended before. */
  int reached() {
    return reached;
  }

  /** The mean over the folds after each epoch up to {@link #reached()}. */
  List<Double> history() {
    return Collections.unmodifiableList(history);
  }

  /** Whether training has ended: by itself in every fold, or by an error in one. */
  boolean ended() {
    return idle() && (folds.stream().allMatch(FoldWork::ended) || hasProblem());
  }

  /** Whether a fold failed or diverged. */
  boolean hasProblem() {
    return TrialSummary.hasProblem(folds);
  }

  /**
   * The finished trial.
   *
   * @param stopped whether it was ended before its time
   */
  Trial finish(boolean stopped) {
    close();
    return new TrialSummary(number, parameters, seed, folds, history).trial(stopped);
  }

  void close() {
    folds.forEach(FoldWork::close);
  }
}
