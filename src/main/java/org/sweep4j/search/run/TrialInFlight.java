package org.sweep4j.search.run;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalInt;
import org.sweep4j.config.Configuration;
import org.sweep4j.search.FoldTrainer;
import org.sweep4j.search.Trial;
import org.sweep4j.search.racing.FirstFolds;

/** A trial under way, as the deciding thread sees it: all its folds are advanced together. */
final class TrialInFlight {
  private final int number;
  private final Configuration parameters;
  private final long seed;
  private final OptionalInt length;
  private final List<FoldState> folds = new ArrayList<>();
  private int pending;
  private int reached;
  private int target;
  private List<Double> history = List.of();

  TrialInFlight(int number, Configuration parameters, FoldTrainer trainer, OptionalInt length) {
    this.number = number;
    this.parameters = parameters;
    this.seed = trainer.seed(parameters);
    this.length = length;
    for (int fold = 0; fold < trainer.folds(); fold++) {
      folds.add(new FoldState());
    }
  }

  int number() {
    return number;
  }

  Configuration parameters() {
    return parameters;
  }

  /** What has to be trained to bring the trial to {@code epochs}. */
  List<FoldExecutor.Piece> advance(int epochs) {
    return advance(epochs, folds.size());
  }

  /** The same for its first folds alone. */
  List<FoldExecutor.Piece> advance(int epochs, int first) {
    target = epochs;
    List<FoldExecutor.Piece> pieces = new ArrayList<>();
    for (int fold = 0; fold < first; fold++) {
      if (!folds.get(fold).ended()) {
        pieces.add(new FoldExecutor.Piece(number, parameters, fold, length, epochs));
      }
    }
    pending = pieces.size();
    return pieces;
  }

  /** Takes note that a fold has come to where it was sent. */
  void add(int fold, FoldExecutor.Outcome outcome) {
    folds.get(fold).add(outcome);
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

  /** How many of the first folds have been trained to their end. */
  int foldsEnded() {
    return (int) folds.stream().takeWhile(FoldState::ended).count();
  }

  /** The folds that have ended, as far as there is none before them that has not. */
  FirstFolds firstFolds() {
    List<FoldState> ended = folds.subList(0, foldsEnded());
    return new FirstFolds(TrialSummary.scores(ended), TrialSummary.rows(ended));
  }

  /** Whether training has ended: by itself in every fold, or by an error in one. */
  boolean ended() {
    return idle() && (folds.stream().allMatch(FoldState::ended) || hasProblem());
  }

  /** Whether a fold failed or diverged. */
  boolean hasProblem() {
    return folds.stream().anyMatch(fold -> fold.failure().isPresent() || fold.diverged());
  }

  /**
   * The finished trial.
   *
   * @param stopped whether it was ended before its time
   */
  Trial finish(boolean stopped) {
    return new TrialSummary(number, parameters, seed, folds, history).trial(stopped);
  }
}
