package org.sweep4j.search;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;

/**
 * What each held out row adds to a trial's score: their mean over a fold's rows is the fold's
 * score. Single precision, as it is kept.
 *
 * <p>Comparisons of trials row by row, and resampling the rows, need no predictions beside them.
 */
public final class RowScores {
  private final float[] values;

  public RowScores(float[] values) {
    this.values = values.clone();
  }

  /** Those of several folds, one fold's rows after the other's. */
  public static RowScores concatenated(List<RowScores> folds) {
    float[] all = new float[folds.stream().mapToInt(RowScores::size).sum()];
    int next = 0;
    for (RowScores fold : folds) {
      System.arraycopy(fold.values, 0, all, next, fold.values.length);
      next += fold.values.length;
    }
    return new RowScores(all);
  }

  public int size() {
    return values.length;
  }

  public double get(int row) {
    return values[row];
  }

  /** Four bytes a row, most significant first, in Base64. */
  public String text() {
    ByteBuffer bytes = ByteBuffer.allocate(Float.BYTES * values.length);
    bytes.asFloatBuffer().put(values);
    return Base64.getEncoder().encodeToString(bytes.array());
  }

  /**
   * @throws IllegalArgumentException if {@link #text} does not write so
   */
  public static RowScores parse(String text) {
    ByteBuffer bytes = ByteBuffer.wrap(Base64.getDecoder().decode(text));
    if (bytes.remaining() % Float.BYTES != 0) {
      throw new IllegalArgumentException(
          "rows must have 4 bytes each, found %d in all".formatted(bytes.remaining()));
    }
    float[] values = new float[bytes.remaining() / Float.BYTES];
    bytes.asFloatBuffer().get(values);
    return new RowScores(values);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof RowScores scores && Arrays.equals(values, scores.values);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(values);
  }

  @Override
  public String toString() {
    return values.length + " rows";
  }
}
