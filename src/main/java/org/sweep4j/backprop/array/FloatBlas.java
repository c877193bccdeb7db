package org.sweep4j.backprop.array;

import static org.bytedeco.openblas.global.openblas_nolapack.CblasNoTrans;
import static org.bytedeco.openblas.global.openblas_nolapack.CblasRowMajor;
import static org.bytedeco.openblas.global.openblas_nolapack.CblasTrans;

import java.nio.FloatBuffer;
import org.bytedeco.javacpp.FloatPointer;
import org.bytedeco.openblas.global.openblas_nolapack;

/**
 * Matrix products of {@code float} arrays by OpenBLAS; the build makes the class for {@code double}
 * from it.
 *
 * <p>One thread a call, for the whole process: concurrent trials then share the cores without
 * fighting for them, and no result depends on how many cores there are; {@link FloatProduct}
 * divides the work of a large product. The last bits may still differ between kinds of processor,
 * for which OpenBLAS has different kernels.
 *
 * <p>The operands are copied to memory outside the Java heap. A native call on Java arrays copies
 * them too, but allocates for it every time, one element after another, and copies back what did
 * not change: the step of a small network took half as long again.
 */
final class FloatBlas {
  /**
   * Products with fewer multiplications are faster in plain Java. Measured on an AMD EPYC with
   * AVX-512 in single precision: Java takes 0.75 ns a multiplication; a native call costs 0.2 µs,
   * or 0.4 µs with a single column, where both are equal at 480.
   */
  private static final long WORTH_A_NATIVE_CALL = 400;

  private static final ThreadLocal<Operands> OPERANDS = ThreadLocal.withInitial(Operands::new);

  static {
    openblas_nolapack.blas_set_num_threads(1);
  }

  private FloatBlas() {}

  static boolean isWorthCalling(int rows, int columns, int inner) {
    return (long) rows * columns * inner >= WORTH_A_NATIVE_CALL;
  }

  /** Those of the calling thread. */
  static Operands operands() {
    return OPERANDS.get();
  }

  /** C ← op(A)·op(B) + βC for op(A) [rows, inner] and op(B) [inner, columns]; β is 0 or 1. */
  static void product(
      float[] a,
      boolean transposeA,
      float[] b,
      boolean transposeB,
      float beta,
      float[] c,
      int rows,
      int columns,
      int inner) {
    Operands operands = OPERANDS.get();
    operands.a.fill(a, 0, rows * inner);
    operands.b.fill(b, 0, inner * columns);
    if (beta != 0) {
      operands.c.fill(c, 0, rows * columns);
    }
    operands.multiply(transposeA, transposeB, rows, columns, inner, beta);
    operands.c.copyTo(c, 0, rows * columns);
  }

  /** The matrices of one product outside of the heap. */
  record Operands(Operand a, Operand b, Operand c) {
    Operands() {
      this(new Operand(), new Operand(), new Operand());
    }

    /** With β of 0, C is made here. */
    void multiply(
        boolean transposeA, boolean transposeB, int rows, int columns, int inner, float beta) {
      c.reserve(rows * columns);
      openblas_nolapack.cblas_sgemm(
          CblasRowMajor,
          transposeA ? CblasTrans : CblasNoTrans,
          transposeB ? CblasTrans : CblasNoTrans,
          rows,
          columns,
          inner,
          1,
          a.memory,
          transposeA ? rows : inner,
          b.memory,
          transposeB ? inner : columns,
          beta,
          c.memory,
          columns);
    }
  }

  /** Memory outside the heap that grows to the largest operand it has held. */
  static final class Operand {
    private FloatPointer memory = new FloatPointer(1);
    private FloatBuffer view = memory.asBuffer();
    private Object filledFor = this;

    void reserve(int count) {
      if (view.capacity() < count) {
        memory.close();
        memory = new FloatPointer(count);
        view = memory.asBuffer();
      }
    }

    void fill(float[] values, int from, int count) {
      reserve(count);
      filledFor = this;
      view.put(0, values, from, count);
    }

    /** Does nothing if it was filled for the same purpose last. */
    void fillOnce(Object purpose, float[] values, int count) {
      if (!filledFor.equals(purpose)) {
        fill(values, 0, count);
        filledFor = purpose;
      }
    }

    /** Takes {@code width} values of each of so many lines, which begin {@code stride} apart. */
    void fillLines(float[] values, int from, int lines, int width, int stride) {
      reserve(lines * width);
      filledFor = this;
      for (int line = 0; line < lines; line++) {
        view.put(line * width, values, from + line * stride, width);
      }
    }

    void copyTo(float[] values, int from, int count) {
      view.get(0, values, from, count);
    }

    void copyLinesTo(float[] values, int from, int lines, int width, int stride) {
      for (int line = 0; line < lines; line++) {
        view.get(line * width, values, from + line * stride, width);
      }
    }
  }
}
