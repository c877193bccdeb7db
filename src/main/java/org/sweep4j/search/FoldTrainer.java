package org.sweep4j.search;

import java.util.OptionalInt;
import org.sweep4j.config.Configuration;

/**
 * What a sweep tries: trains a configuration on one fold. The result is a pure function of
 * (parameters, fold); several threads start folds at once.
 */
public interface FoldTrainer {

  /** How many folds each trial has, at least 1. */
  int folds();

  /** Rows held out for each that is learned from, mean over the folds. */
  default double testToTraining() {
    return 1.0 / Math.max(1, folds() - 1);
  }

  /**
   * Which of the rows in {@link FoldProgress#rows} belong together, one fold's after the other's,
   * by number from 0 in the order in which they first occur: the same row held out twice, the rows
   * of one patient. Empty if each stands for itself.
   */
  default int[] rowUnits() {
    return new int[0];
  }

  /** The seed recorded with a trial of these parameters. */
  long seed(Configuration parameters);

  /**
   * Prepares a configuration on a fold; nothing is trained yet.
   *
   * @param epochs the length of a whole training; absent: as the experiment says
   * @throws org.sweep4j.config.BadInputException if the parameters make no valid experiment
   */
  FoldTraining start(int trial, Configuration parameters, int fold, OptionalInt epochs);
}
