package org.sweep4j.data;

import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.sweep4j.random.RandomStream;
import org.sweep4j.random.Seed;

/**
 * Hands out training examples in batches, every example exactly once an epoch.
 *
 * <p>With shuffling the batches of an epoch are random subsets; their order is a pure function of
 * the seed and the epoch (stream {@code shuffle}), so training can be resumed at any epoch. Without
 * it they come in file order, every epoch the same. The last batch of an epoch holds what is left
 * and may be short. Augmentation draws from stream {@code augmentation} of (epoch, batch).
 *
 * <p>A batch's matrices are reused: they are valid until the next batch is asked for. Not
 * thread-safe.
 */
public final class Batches {
  private final Examples examples;
  private final int batchRows;
  private final boolean shuffle;
  private final Seed seed;
  private final List<Augmenter> augmenters;
  private final int[] order;
  private final Examples full;
  private final Examples last;

  /**
   * @param augmenters change each batch, one after the other
   */
  public Batches(
      Examples examples,
      int batchRows,
      boolean shuffle,
      Seed seed,
      List<? extends Augmenter> augmenters) {
    if (examples.rows() == 0) {
      throw new IllegalArgumentException("there must be an example to train on, found none");
    }
    if (batchRows < 1) {
      throw new IllegalArgumentException("a batch needs at least 1 row, found " + batchRows);
    }
    this.examples = examples;
    this.batchRows = Math.min(batchRows, examples.rows());
    this.shuffle = shuffle;
    this.seed = seed;
    this.augmenters = List.copyOf(augmenters);
    this.order = new int[examples.rows()];
    this.full = buffer(this.batchRows);
    int rest = examples.rows() % this.batchRows;
    this.last = rest == 0 ? full : buffer(rest);
  }

  private Examples buffer(int rows) {
    return new Examples(
        Matrix.zeros(rows, examples.features().columns()),
        Matrix.zeros(rows, examples.targets().columns()));
  }

  /** Number of batches in an epoch. */
  public int perEpoch() {
    return (examples.rows() + batchRows - 1) / batchRows;
  }

  /** The batches of an epoch, counted from 0; one iteration at a time. */
  public Iterable<Batch> epoch(int epoch) {
    return () -> new EpochIterator(epoch);
  }

  private void arrange(int epoch) {
    for (int i = 0; i < order.length; i++) {
      order[i] = i;
    }
    if (shuffle) {
      seed.stream("shuffle", epoch).shuffle(order);
    }
  }

  private Batch batch(int epoch, int index) {
    int first = index * batchRows;
    int rows = Math.min(batchRows, order.length - first);
    Examples buffer = rows == batchRows ? full : last;
    copy(examples.features(), buffer.features(), first);
    copy(examples.targets(), buffer.targets(), first);
    if (!augmenters.isEmpty()) {
      RandomStream random = seed.stream("augmentation", epoch, index);
      for (Augmenter augmenter : augmenters) {
        augmenter.change(buffer.features(), buffer.targets(), random);
      }
    }
    long iteration = (long) epoch * perEpoch() + index;
    return new Batch(buffer.features(), buffer.targets(), epoch, index, iteration);
  }

  private void copy(Matrix from, Matrix to, int first) {
    int columns = from.columns();
    for (int i = 0; i < to.rows(); i++) {
      System.arraycopy(
          from.values(), order[first + i] * columns, to.values(), i * columns, columns);
    }
  }

  private final class EpochIterator implements Iterator<Batch> {
    private final int epoch;
    private int next;

    EpochIterator(int epoch) {
      this.epoch = epoch;
      arrange(epoch);
    }

    @Override
    public boolean hasNext() {
      return next < perEpoch();
    }

    @Override
    public Batch next() {
      if (!hasNext()) {
        throw new NoSuchElementException("epoch " + epoch + " has " + next + " batches");
      }
      return batch(epoch, next++);
    }
  }
}
