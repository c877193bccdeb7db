package org.sweep4j.data.split;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.sweep4j.config.BadInputException;
import org.sweep4j.config.DataSection;
import org.sweep4j.config.Problem;
import org.sweep4j.data.Dataset;
import org.sweep4j.data.RowRelation;
import org.sweep4j.random.RandomStream;
import org.sweep4j.random.Seed;

/**
 * Which rows are learned from, watched while training, and kept for the end; each in file order.
 *
 * <p>A share f of n rows is ⌈f·n⌉ of them. With {@code shuffle: true} the rows are drawn from
 * stream {@code split}; for a classification each class gives in proportion to its size, and no
 * class gives its last row. With {@code shuffle: false} nothing is drawn: the last rows are the
 * test set, those before them validation, and classes are not looked at. Rows that are related are
 * divided by that: the last in time are the test set, or whole groups, at least as many rows as
 * wanted.
 */
public record Split(int[] training, int[] validation, int[] test) {

  /**
   * @throws BadInputException if no row is left to learn from
   */
  public static Split of(Dataset dataset, DataSection data, Seed seed) {
    RandomStream random = seed.stream("split");
    int[] fromFirstFile = IntStream.range(0, dataset.firstTestRow()).toArray();
    Parts outer = Parts.of(dataset, fromFirstFile, data.test().share(), data.shuffle(), random);
    Parts inner = Parts.of(dataset, outer.kept(), data.validation(), data.shuffle(), random);
    if (inner.kept().length == 0) {
      int rows = dataset.firstTestRow();
      throw new BadInputException(
          Problem.ofSetting(
              "data",
              ("data.test and data.validation must leave a row of %s to learn from, found %d "
                      + "row%s; make one of them smaller")
                  .formatted(dataset.name(), rows, rows == 1 ? "" : "s")));
    }
    int[] test =
        dataset.hasTestFile()
            ? IntStream.range(dataset.firstTestRow(), dataset.rows()).toArray()
            : outer.taken();
    return new Split(inner.kept(), inner.taken(), test);
  }

  /** Rows split in two. */
  private record Parts(int[] kept, int[] taken) {

    static Parts of(
        Dataset dataset, int[] rows, double share, boolean shuffle, RandomStream random) {
      int wanted = (int) Math.ceil(share * rows.length - 1e-9);
      Optional<RowRelation> relation = dataset.relation();
      if (relation.isPresent() && relation.get().byTime()) {
        return last(relation.get().inTime(rows), wanted);
      }
      if (relation.isPresent()) {
        return groups(relation.get().groups(rows), wanted, shuffle, random);
      }
      if (!shuffle) {
        return last(rows, wanted);
      }
      boolean[] isTaken = new boolean[dataset.rows()];
      List<int[]> strata = Strata.of(dataset, rows);
      int[] counts = Strata.allocate(strata, wanted);
      for (int i = 0; i < counts.length; i++) {
        int[] members = strata.get(i).clone();
        random.shuffle(members);
        IntStream.range(0, counts[i]).forEach(place -> isTaken[members[place]] = true);
      }
      return new Parts(
          IntStream.of(rows).filter(row -> !isTaken[row]).toArray(),
          IntStream.of(rows).filter(row -> isTaken[row]).toArray());
    }

    private static Parts last(int[] rows, int wanted) {
      int border = rows.length - wanted;
      return new Parts(
          IntStream.of(rows).limit(border).sorted().toArray(),
          IntStream.of(rows).skip(border).sorted().toArray());
    }

    /** Whole groups in random order, or the last ones, until there are as many rows as wanted. */
    private static Parts groups(
        List<int[]> groups, int wanted, boolean shuffle, RandomStream random) {
      int[] order = IntStream.range(0, groups.size()).map(i -> groups.size() - 1 - i).toArray();
      if (shuffle) {
        random.shuffle(order);
      }
      List<int[]> taken = new ArrayList<>();
      List<int[]> kept = new ArrayList<>();
      int rows = 0;
      for (int group : order) {
        (rows < wanted ? taken : kept).add(groups.get(group));
        rows += groups.get(group).length;
      }
      return new Parts(joined(kept), joined(taken));
    }

    private static int[] joined(List<int[]> groups) {
      return groups.stream().flatMapToInt(Arrays::stream).sorted().toArray();
    }
  }
}
