package org.sweep4j.data;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sweep4j.random.Seed;

class BatchesTest {
  private static final int ROWS = 10;
  private static final int BATCH = 4;

  /** Row r has features (r, −r) and target 100 + r. */
  private static Examples numbered(int rows) {
    Matrix features = Matrix.zeros(rows, 2);
    Matrix targets = Matrix.zeros(rows, 1);
    for (int row = 0; row < rows; row++) {
      features.set(row, 0, row);
      features.set(row, 1, 0 - row);
      targets.set(row, 0, 100 + row);
    }
    return new Examples(features, targets);
  }

  private static Batches batches(boolean shuffle, long seed) {
    return new Batches(numbered(ROWS), BATCH, shuffle, new Seed(seed), List.of());
  }

  private static int[] order(Batches batches, int epoch) {
    List<Integer> order = new ArrayList<>();
    for (Batch batch : batches.epoch(epoch)) {
      for (int row = 0; row < batch.rows(); row++) {
        order.add((int) batch.features().get(row, 0));
      }
    }
    return order.stream().mapToInt(Integer::intValue).toArray();
  }

  @Test
  void everyExampleComesExactlyOnceAnEpoch() {
    Batches batches = batches(true, 1);
    for (int epoch = 0; epoch < 20; epoch++) {
      int[] sorted = order(batches, epoch);
      Arrays.sort(sorted);

      assertArrayEquals(new int[] {0, 1, 2, 3, 4, 5, 6, 7, 8, 9}, sorted);
    }
  }

  @Test
  void theLastBatchHoldsWhatIsLeft() {
    List<Integer> sizes = new ArrayList<>();
    batches(true, 1).epoch(0).forEach(batch -> sizes.add(batch.rows()));

    assertEquals(List.of(4, 4, 2), sizes);
    assertEquals(3, batches(true, 1).perEpoch());
  }

  @Test
  void theOrderIsAPureFunctionOfSeedAndEpoch() {
    Batches used = batches(true, 7);
    order(used, 0);
    order(used, 1);

    assertArrayEquals(order(batches(true, 7), 5), order(used, 5));
    assertArrayEquals(order(batches(true, 7), 0), order(used, 0));
  }

  @Test
  void epochsAndSeedsDifferInOrder() {
    int[] order = order(batches(true, 7), 0);

    assertFalse(Arrays.equals(order, order(batches(true, 7), 1)));
    assertFalse(Arrays.equals(order, order(batches(true, 8), 0)));
  }

  @Test
  void withoutShufflingEveryEpochIsInFileOrder() {
    Batches batches = batches(false, 7);

    assertArrayEquals(new int[] {0, 1, 2, 3, 4, 5, 6, 7, 8, 9}, order(batches, 0));
    assertArrayEquals(order(batches, 0), order(batches, 3));
  }

  @Test
  void targetsStayWithTheirFeatures() {
    for (Batch batch : batches(true, 3).epoch(2)) {
      for (int row = 0; row < batch.rows(); row++) {
        double number = batch.features().get(row, 0);

        assertEquals(0 - number, batch.features().get(row, 1));
        assertEquals(100 + number, batch.targets().get(row, 0));
      }
    }
  }

  @Test
  void batchesAreNumberedThroughoutTraining() {
    List<String> numbers = new ArrayList<>();
    batches(true, 1)
        .epoch(2)
        .forEach(b -> numbers.add(b.epoch() + "/" + b.index() + "/" + b.iteration()));

    assertEquals(List.of("2/0/6", "2/1/7", "2/2/8"), numbers);
  }

  @Test
  void buffersAreReused() {
    Batches batches = batches(true, 1);
    Matrix first = batches.epoch(0).iterator().next().features();
    Matrix later = batches.epoch(1).iterator().next().features();

    assertSame(first, later);
  }

  @Test
  void aBatchLargerThanTheDataIsTheWholeData() {
    Batches batches = new Batches(numbered(3), 100, true, new Seed(1), List.of());

    assertEquals(1, batches.perEpoch());
    assertEquals(3, batches.epoch(0).iterator().next().rows());
  }

  @Test
  void neitherEmptyDataNorEmptyBatchesAreAccepted() {
    Examples none = numbered(0);
    Examples some = numbered(2);

    assertThrows(
        IllegalArgumentException.class, () -> new Batches(none, 1, true, new Seed(1), List.of()));
    assertThrows(
        IllegalArgumentException.class, () -> new Batches(some, 0, true, new Seed(1), List.of()));
  }
}
