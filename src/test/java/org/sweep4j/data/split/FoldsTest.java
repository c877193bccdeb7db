package org.sweep4j.data.split;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.LongSummaryStatistics;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sweep4j.config.BadInputException;
import org.sweep4j.data.Dataset;
import org.sweep4j.random.Seed;

class FoldsTest {
  private static final Seed SEED = new Seed(5);

  @ParameterizedTest
  @ValueSource(ints = {2, 3, 4, 5, 6, 7, 8, 9, 10})
  void foldsAreDisjointAndExhaustive(int k) {
    Dataset dataset = SplitTest.classes(23, 41, 12);
    int[] rows = IntStream.range(0, dataset.rows()).filter(row -> row % 7 != 0).toArray();
    List<Fold> folds = Folds.of(dataset, rows, k, true, SEED);

    assertEquals(k, folds.size());
    assertArrayEquals(
        rows, SplitTest.sortedUnion(folds.stream().map(Fold::heldOut).toArray(int[][]::new)));
    for (Fold fold : folds) {
      assertArrayEquals(rows, SplitTest.sortedUnion(fold.training(), fold.heldOut()));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 3, 4, 5, 6, 7, 8, 9, 10})
  void classCountsAndSizesDifferByAtMostOne(int k) {
    Dataset dataset = SplitTest.classes(23, 41, 12);
    List<Fold> folds = Folds.of(dataset, dataset.allRows(), k, true, SEED);

    assertTrue(spread(folds.stream().mapToLong(fold -> fold.heldOut().length)) <= 1);
    for (int label = 0; label < 3; label++) {
      int current = label;
      assertTrue(
          spread(folds.stream().mapToLong(f -> SplitTest.count(dataset, f.heldOut(), current)))
              <= 1);
    }
  }

  private static long spread(LongStream counts) {
    LongSummaryStatistics statistics = counts.summaryStatistics();
    return statistics.getMax() - statistics.getMin();
  }

  @Test
  void aClassSmallerThanTheNumberOfFoldsIsSpreadAsFarAsItGoes() {
    Dataset dataset = SplitTest.classes(2, 20);
    long with =
        Folds.of(dataset, dataset.allRows(), 5, true, SEED).stream()
            .filter(fold -> SplitTest.count(dataset, fold.heldOut(), 0) > 0)
            .count();

    assertEquals(2, with);
  }

  @Test
  void withoutShufflingFoldsAreBlocksInFileOrder() {
    Dataset dataset = SplitTest.numbers(7);
    List<Fold> folds = Folds.of(dataset, dataset.allRows(), 3, false, SEED);

    assertArrayEquals(new int[] {0, 1, 2}, folds.get(0).heldOut());
    assertArrayEquals(new int[] {3, 4}, folds.get(1).heldOut());
    assertArrayEquals(new int[] {5, 6}, folds.get(2).heldOut());
  }

  @Test
  void theSeedDecides() {
    Dataset dataset = SplitTest.numbers(60);
    int[] first = Folds.of(dataset, dataset.allRows(), 3, true, SEED).get(0).heldOut();
    int[] again = Folds.of(dataset, dataset.allRows(), 3, true, SEED).get(0).heldOut();
    int[] other = Folds.of(dataset, dataset.allRows(), 3, true, new Seed(6)).get(0).heldOut();

    assertArrayEquals(first, again);
    assertFalse(Arrays.equals(first, other));
  }

  @Test
  void thereMustBeARowForEveryFold() {
    Dataset dataset = SplitTest.numbers(3);

    BadInputException refused =
        assertThrows(
            BadInputException.class, () -> Folds.of(dataset, dataset.allRows(), 5, true, SEED));

    assertEquals(
        "5-fold cross-validation needs at least 5 rows, found 3; write fewer folds",
        refused.getMessage());
  }

  @Test
  void oneFoldIsNoCrossValidation() {
    Dataset dataset = SplitTest.numbers(3);

    assertThrows(
        IllegalArgumentException.class, () -> Folds.of(dataset, dataset.allRows(), 1, true, SEED));
  }
}
