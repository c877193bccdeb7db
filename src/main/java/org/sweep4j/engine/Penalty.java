package org.sweep4j.engine;

import org.sweep4j.config.Regularizer;

/**
 * What a regulariser adds to the loss once the sizes are known: l1·Σ|w| + l2·Σw², whatever the
 * convention in the file. Its gradient is l1·sign(w) + 2·l2·w.
 *
 * @param batch the rows of a full batch, where a shorter one counts less; 0 where it does not
 *     matter
 */
public record Penalty(double l1, double l2, int batch) {
  public static final Penalty NONE = new Penalty(0, 0);

  public Penalty(double l1, double l2) {
    this(l1, l2, 0);
  }

  /**
   * The coefficients for {@code rows} training rows in batches of {@code batchSize}.
   *
   * @param batchSize of a full batch; see {@link #of(int)} for a last short one
   */
  public static Penalty of(Regularizer regularizer, int rows, int batchSize) {
    double l1 = regularizer.l1();
    double l2 = regularizer.l2();
    return switch (regularizer.convention()) {
      case KERAS -> new Penalty(l1, l2);
      case DATASET -> new Penalty(l1 / (2.0 * rows), l2 / (2.0 * rows));
      case BATCH -> {
        double share = (double) batchSize / rows;
        yield new Penalty(share * l1, share * l2 / 2, batchSize);
      }
    };
  }

  /**
   * What holds for a batch of so many rows: with the convention {@code batch}, whose factor is the
   * size of the k-th batch, less for a short one.
   *
   * @param rows 0 outside of a training, where it is that of a full batch
   */
  public Penalty of(int rows) {
    if (batch == 0 || rows == 0 || rows == batch) {
      return this;
    }
    double share = (double) rows / batch;
    return new Penalty(share * l1, share * l2);
  }

  /** What one number adds to the loss. */
  public double value(double w) {
    return l1 * Math.abs(w) + l2 * w * w;
  }

  /** What one number adds to its gradient; sign(0) = 0. */
  public double derivative(double w) {
    return l1 * Math.signum(w) + 2 * l2 * w;
  }

  public boolean isNone() {
    return l1 == 0 && l2 == 0;
  }
}
