package org.sweep4j.data.split;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.sweep4j.config.BadInputException;
import org.sweep4j.config.Problem;
import org.sweep4j.data.Dataset;
import org.sweep4j.random.RandomStream;
import org.sweep4j.random.Seed;

/**
 * k-fold cross-validation: k disjoint parts that together are all rows, each held out once.
 *
 * <p>For a classification every part has nearly the same number of rows of each class: counts
 * differ by at most one, and so do the parts' sizes. A class with fewer than k rows is absent from
 * some parts. With {@code shuffle} members of a class are dealt in the order of stream {@code
 * folds}; without, in blocks in file order.
 */
public final class Folds {
  public static final int FEWEST = 2;

  private Folds() {}

  /**
   * @param rows what to divide: the rows left after the test set was taken
   * @throws BadInputException if there are fewer rows than folds
   * @throws IllegalArgumentException if {@code folds} is less than 2
   */
  public static List<Fold> of(Dataset dataset, int[] rows, int folds, boolean shuffle, Seed seed) {
    if (folds < FEWEST) {
      throw new IllegalArgumentException("folds must be at least 2, found " + folds);
    }
    if (rows.length < folds) {
      throw new BadInputException(
          Problem.ofSetting(
              "folds",
              "%1$d-fold cross-validation needs at least %1$d rows, found %2$d; write fewer folds"
                  .formatted(folds, rows.length)));
    }
    int[] part = partOfRow(dataset, rows, folds, shuffle, seed.stream("folds"));
    List<Fold> result = new ArrayList<>();
    for (int fold = 0; fold < folds; fold++) {
      int current = fold;
      result.add(
          new Fold(
              IntStream.of(rows).filter(row -> part[row] != current).toArray(),
              IntStream.of(rows).filter(row -> part[row] == current).toArray()));
    }
    return result;
  }

  private static int[] partOfRow(
      Dataset dataset, int[] rows, int folds, boolean shuffle, RandomStream random) {
    int[] part = new int[dataset.rows()];
    int dealt = 0;
    for (int[] stratum : Strata.of(dataset, rows)) {
      int[] members = stratum.clone();
      if (shuffle) {
        random.shuffle(members);
      }
      int next = 0;
      for (int fold = 0; fold < folds; fold++) {
        int count = dealtTo(fold, dealt, members.length, folds);
        for (int i = 0; i < count; i++) {
          part[members[next++]] = fold;
        }
      }
      dealt += members.length;
    }
    return part;
  }

  /** How many of {@code count} cards a player gets if the deal goes on after {@code dealt}. */
  private static int dealtTo(int player, int dealt, int count, int players) {
    int turn = Math.floorMod(player - dealt, players);
    return (count - turn + players - 1) / players;
  }
}
