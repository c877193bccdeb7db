package org.sweep4j.backprop;

import static org.bytedeco.openblas.global.openblas_nolapack.CblasNoTrans;
import static org.bytedeco.openblas.global.openblas_nolapack.CblasRowMajor;
import static org.bytedeco.openblas.global.openblas_nolapack.CblasTrans;

import org.bytedeco.openblas.global.openblas_nolapack;

/**
 * Matrix products by OpenBLAS on Java arrays.
 *
 * <p>One thread a call, for the whole process: concurrent trials then share the cores without
 * fighting for them, and no result depends on how many cores there are. The last bits may still
 * differ between kinds of processor, for which OpenBLAS has different kernels.
 */
final class Blas {
  /**
   * Products with fewer multiplications are faster in plain Java. Measured on an AMD EPYC with
   * AVX-512 in single precision: Java takes 0.75 ns a multiplication; a native call costs 0.2 µs,
   * or 0.4 µs with a single column, where both are equal at 480.
   */
  private static final long WORTH_A_NATIVE_CALL = 400;

  static {
    openblas_nolapack.blas_set_num_threads(1);
  }

  private Blas() {}

  static boolean isWorthCalling(int rows, int columns, int inner) {
    return (long) rows * columns * inner >= WORTH_A_NATIVE_CALL;
  }

  /** C ← op(A)·op(B) + βC for op(A) [rows, inner] and op(B) [inner, columns]. */
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
    openblas_nolapack.cblas_sgemm(
        CblasRowMajor,
        transposeA ? CblasTrans : CblasNoTrans,
        transposeB ? CblasTrans : CblasNoTrans,
        rows,
        columns,
        inner,
        1,
        a,
        transposeA ? rows : inner,
        b,
        transposeB ? inner : columns,
        beta,
        c,
        columns);
  }

  /** The same in double precision. */
  static void product(
      double[] a,
      boolean transposeA,
      double[] b,
      boolean transposeB,
      double beta,
      double[] c,
      int rows,
      int columns,
      int inner) {
    openblas_nolapack.cblas_dgemm(
        CblasRowMajor,
        transposeA ? CblasTrans : CblasNoTrans,
        transposeB ? CblasTrans : CblasNoTrans,
        rows,
        columns,
        inner,
        1,
        a,
        transposeA ? rows : inner,
        b,
        transposeB ? inner : columns,
        beta,
        c,
        columns);
  }
}
