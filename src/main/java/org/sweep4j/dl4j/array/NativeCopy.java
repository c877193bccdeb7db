package org.sweep4j.dl4j.array;

import java.lang.ref.Reference;
import org.bytedeco.javacpp.DoublePointer;
import org.bytedeco.javacpp.FloatPointer;
import org.bytedeco.javacpp.Pointer;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Copies whole arrays at once; ND4J's own accessors go element by element. */
public final class NativeCopy {
  private NativeCopy() {}

  /** The elements in row-major order. */
  public static double[] read(INDArray array) {
    INDArray dense = isRowMajor(array) ? array : array.dup('c');
    double[] values = new double[Math.toIntExact(dense.length())];
    Pointer pointer = dense.data().addressPointer();
    try {
      if (dense.dataType() == DataType.DOUBLE) {
        ((DoublePointer) pointer).get(values, 0, values.length);
      } else {
        widen(floats(pointer, values.length), values);
      }
    } finally {
      Reference.reachabilityFence(dense);
    }
    return values;
  }

  /**
   * Replaces the elements, given in row-major order.
   *
   * @throws IllegalArgumentException if the array does not lie row-major without gaps
   */
  public static void write(double[] values, INDArray array) {
    int length = Math.toIntExact(array.length());
    if (!isRowMajor(array) || values.length < length) {
      throw new IllegalArgumentException(
          "a dense row-major array of at most " + values.length + " elements is needed");
    }
    Pointer pointer = array.data().addressPointer();
    try {
      if (array.dataType() == DataType.DOUBLE) {
        ((DoublePointer) pointer).put(values, 0, length);
      } else {
        ((FloatPointer) pointer).put(narrow(values, length), 0, length);
      }
    } finally {
      Reference.reachabilityFence(array);
    }
  }

  private static boolean isRowMajor(INDArray array) {
    return (array.ordering() == 'c' && array.elementWiseStride() == 1)
        || (array.rank() == 1 && array.stride(0) == 1);
  }

  private static float[] floats(Pointer pointer, int length) {
    float[] values = new float[length];
    ((FloatPointer) pointer).get(values, 0, length);
    return values;
  }

  private static void widen(float[] from, double[] to) {
    for (int i = 0; i < from.length; i++) {
      to[i] = from[i];
    }
  }

  private static float[] narrow(double[] from, int length) {
    float[] to = new float[length];
    for (int i = 0; i < length; i++) {
      to[i] = (float) from[i];
    }
    return to;
  }
}
