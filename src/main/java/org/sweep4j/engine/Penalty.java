package org.sweep4j.engine;

import org.sweep4j.config.Regularizer;

/**
 * What a regulariser adds to the loss once the sizes are known: l1·Σ|w| + l2·Σw², whatever the
 * convention in the file. Its gradient is l1·sign(w) + 2·l2·w.
 */
public record Penalty(double l1, double l2) {
  public static final Penalty NONE = new Penalty(0, 0);

  /**
   * The coefficients for {@code rows} training rows in batches of {@code batchSize}.
   *
   * <p>{@code batchSize} is the size of a full batch: the coefficient does not change for a last
   * short one.
   */
  public static Penalty of(Regularizer regularizer, int rows, int batchSize) {
    double l1 = regularizer.l1();
    double l2 = regularizer.l2();
    return switch (regularizer.convention()) {
      case KERAS -> new Penalty(l1, l2);
      case DATASET -> new Penalty(l1 / (2.0 * rows), l2 / (2.0 * rows));
      case BATCH -> {
        double share = (double) batchSize / rows;
        yield new Penalty(share * l1, share * l2 / 2);
      }
    };
  }

  public boolean isNone() {
    return l1 == 0 && l2 == 0;
  }
}
