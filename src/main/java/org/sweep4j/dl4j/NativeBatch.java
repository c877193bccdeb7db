package org.sweep4j.dl4j;

import java.util.Arrays;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.sweep4j.data.Matrix;
import org.sweep4j.dl4j.array.NativeCopy;

/** A native array [rows, columns] that takes up one matrix after the other. */
final class NativeBatch implements AutoCloseable {
  private final DataType type;
  private final int columns;
  private INDArray array;

  NativeBatch(DataType type, int columns) {
    this.type = type;
    this.columns = columns;
    array = Nd4j.createUninitialized(type, 1, columns);
  }

  /** The matrix's values, until the next call; the array is new when the number of rows changes. */
  INDArray load(Matrix matrix) {
    return load(matrix, 0, matrix.rows());
  }

  /** The values of so many rows of the matrix. */
  INDArray load(Matrix matrix, int from, int rows) {
    if (array.size(0) != rows) {
      array.close();
      array = Nd4j.createUninitialized(type, rows, columns);
    }
    double[] values = matrix.values();
    NativeCopy.write(
        rows == matrix.rows()
            ? values
            : Arrays.copyOfRange(values, from * columns, (from + rows) * columns),
        array);
    return array;
  }

  @Override
  public void close() {
    array.close();
  }
}
