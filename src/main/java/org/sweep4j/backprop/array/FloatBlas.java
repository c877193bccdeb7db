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
 * fighting for them, and no result depends on how many cores there are. The last bits may still
 * differ between kinds of processor, for which OpenBLAS has different kernels.
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
    openblas_nolapack.cblas_sgemm(
        CblasRowMajor,
        transposeA ? CblasTrans : CblasNoTrans,
        transposeB ? CblasTrans : CblasNoTrans,
        rows,
        columns,
        inner,
        1,
        operands.a.filledWith(a, rows * inner),
        transposeA ? rows : inner,
        operands.b.filledWith(b, inner * columns),
        transposeB ? inner : columns,
        beta,
        beta == 0 ? operands.c.with(rows * columns) : operands.c.filledWith(c, rows * columns),
        columns);
    operands.c.copyTo(c, rows * columns);
  }

  private static final class Operands {
    private final Operand a = new Operand();
    private final Operand b = new Operand();
    private final Operand c = new Operand();
  }

  /** Memory outside the heap that grows to the largest operand it has held. */
  private static final class Operand {
    private FloatPointer memory = new FloatPointer(1);
    private FloatBuffer view = memory.asBuffer();

    FloatPointer with(int count) {
      if (view.capacity() < count) {
        memory.close();
        memory = new FloatPointer(count);
        view = memory.asBuffer();
      }
      return memory;
    }

    FloatPointer filledWith(float[] values, int count) {
      with(count);
      view.put(0, values, 0, count);
      return memory;
    }

    void copyTo(float[] values, int count) {
      view.get(0, values, 0, count);
    }
  }
}
