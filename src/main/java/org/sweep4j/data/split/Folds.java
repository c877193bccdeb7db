package org.sweep4j.data.split;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.sweep4j.config.BadInputException;
import org.sweep4j.config.Problem;
import org.sweep4j.data.Dataset;
import org.sweep4j.data.RowRelation;
import org.sweep4j.random.RandomStream;
import org.sweep4j.random.Seed;

/**
 * k-fold cross-validation: k disjoint parts that together are all rows, each held out once.
 *
 * <p>For a classification every part has nearly the same number of rows of each class: counts
 * differ by at most one, and so do the parts' sizes. A class with fewer than k rows is absent from
 * some parts. With {@code shuffle} members of a class are dealt in the order of stream {@code
 * folds}; without, in blocks in file order. Related rows: whole groups make a part, and parts in
 * time are held out by what is before them.
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
    Optional<RowRelation> relation = dataset.relation();
    boolean byTime = relation.map(RowRelation::byTime).orElse(false);
    int needed = byTime ? folds + 1 : folds;
    if (rows.length < needed) {
      throw new BadInputException(
          Problem.ofSetting(
              "folds",
              "%d-fold cross-validation needs at least %d rows, found %d; write fewer folds"
                  .formatted(folds, needed, rows.length)));
    }
    RandomStream random = seed.stream("folds");
    if (relation.isPresent() && byTime) {
      return forward(relation.get().inTime(rows), folds);
    }
    int[] part =
        relation.isPresent()
            ? partOfGroup(dataset, relation.get().groups(rows), folds, shuffle, random)
            : partOfRow(dataset, rows, folds, shuffle, random);
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

  /**
   * Forward chaining, as scikit-learn's {@code TimeSeriesSplit}: the last rows in k blocks of ⌊n/(k
   * + 1)⌋, each held out by a network that learns from all before it.
   */
  private static List<Fold> forward(int[] inTime, int folds) {
    int size = inTime.length / (folds + 1);
    List<Fold> result = new ArrayList<>();
    for (int fold = 0; fold < folds; fold++) {
      int start = inTime.length - (folds - fold) * size;
      result.add(
          new Fold(
              IntStream.of(inTime).limit(start).sorted().toArray(),
              IntStream.of(inTime).skip(start).limit(size).sorted().toArray()));
    }
    return result;
  }

  /** Whole groups, the largest first, each to the part that has the fewest rows so far. */
  private static int[] partOfGroup(
      Dataset dataset, List<int[]> groups, int folds, boolean shuffle, RandomStream random) {
    if (groups.size() < folds) {
      throw new BadInputException(
          Problem.ofSetting(
              "folds",
              "%d folds need at least %d groups, found %d; write fewer folds"
                  .formatted(folds, folds, groups.size())));
    }
    int[] order = IntStream.range(0, groups.size()).toArray();
    if (shuffle) {
      random.shuffle(order);
    }
    int[] part = new int[dataset.rows()];
    int[] sizes = new int[folds];
    IntStream.of(order)
        .mapToObj(groups::get)
        .sorted(Comparator.comparing((int[] group) -> group.length).reversed())
        .forEach(
            group -> {
              int least =
                  IntStream.range(0, folds)
                      .reduce((one, other) -> sizes[other] < sizes[one] ? other : one)
                      .orElse(0);
              sizes[least] += group.length;
              IntStream.of(group).forEach(row -> part[row] = least);
            });
    return part;
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
