package org.sweep4j.data;

import java.util.Arrays;
import java.util.List;

/**
 * A dense matrix of doubles, row after row: element (r, c) stands at {@code values[r * columns +
 * c]}.
 *
 * <p>Open to its users for speed: engines read and fill {@link #values()} directly.
 */
public record Matrix(int rows, int columns, double[] values) {

  /**
   * @throws IllegalArgumentException if {@code values} has not rows × columns numbers
   */
  public Matrix {
    if ((long) rows * columns != values.length) {
      throw new IllegalArgumentException(
          rows + " × " + columns + " needs as many values, found " + values.length);
    }
  }

  /** All zeros. */
  public static Matrix zeros(int rows, int columns) {
    return new Matrix(rows, columns, new double[Math.multiplyExact(rows, columns)]);
  }

  /** The rows of several, which have as many columns, one after the other. */
  public static Matrix below(List<Matrix> parts) {
    Matrix all = zeros(parts.stream().mapToInt(Matrix::rows).sum(), parts.get(0).columns);
    int to = 0;
    for (Matrix part : parts) {
      System.arraycopy(part.values, 0, all.values, to, part.values.length);
      to += part.values.length;
    }
    return all;
  }

  public double get(int row, int column) {
    return values[row * columns + column];
  }

  public void set(int row, int column, double value) {
    values[row * columns + column] = value;
  }

  /** The given rows, copied in the given order. */
  public Matrix select(int[] chosen) {
    Matrix selected = zeros(chosen.length, columns);
    for (int i = 0; i < chosen.length; i++) {
      System.arraycopy(values, chosen[i] * columns, selected.values, i * columns, columns);
    }
    return selected;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Matrix matrix
        && rows == matrix.rows
        && columns == matrix.columns
        && Arrays.equals(values, matrix.values);
  }

  @Override
  public int hashCode() {
    return 31 * rows + Arrays.hashCode(values);
  }

  @Override
  public String toString() {
    return "Matrix[" + rows + " × " + columns + "]";
  }
}
