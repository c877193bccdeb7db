package org.sweep4j.search.experiment;

import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.sweep4j.config.Experiment;
import org.sweep4j.data.Dataset;
import org.sweep4j.data.split.Fold;
import org.sweep4j.data.split.Folds;
import org.sweep4j.data.split.Split;
import org.sweep4j.random.Seed;

/**
 * Which rows a fold learns from and is scored on, and the seed it is trained with.
 *
 * <p>The test rows are set aside before anything else; folds are made of the rest. The seed depends
 * on the experiment's seed and the fold alone, not on the trial: so trials differ by their
 * parameters and not by luck (common random numbers).
 */
record FoldRows(int[] training, int[] heldOut, Seed seed) {

  /**
   * @param folds 0 for the experiment's own validation split, trained with its own seed
   * @param fold from 0; those from {@code folds} on belong to a division of the rows of their own
   */
  static FoldRows of(Experiment experiment, Dataset dataset, int folds, int fold) {
    return of(experiment, dataset, folds, fold, row -> true);
  }

  /** The same of some of the rows. */
  static FoldRows of(
      Experiment experiment, Dataset dataset, int folds, int fold, IntPredicate used) {
    Seed seed = experiment.seed();
    Split split = Split.of(dataset, experiment.data(), seed);
    if (folds == 0) {
      return new FoldRows(
          IntStream.of(split.training()).filter(used).toArray(),
          IntStream.of(split.validation()).filter(used).toArray(),
          seed);
    }
    int[] rows = IntStream.of(rows(split)).filter(used).toArray();
    int repeat = fold / folds;
    Seed division = repeat == 0 ? seed : seed.derive("repeat", repeat);
    Fold rowsOfFold =
        Folds.of(dataset, rows, folds, experiment.data().shuffle(), division).get(fold % folds);
    return new FoldRows(rowsOfFold.training(), rowsOfFold.heldOut(), seed.derive("fold", fold));
  }

  /** All but the test rows. */
  static int[] rows(Split split) {
    return IntStream.concat(IntStream.of(split.training()), IntStream.of(split.validation()))
        .sorted()
        .toArray();
  }
}
