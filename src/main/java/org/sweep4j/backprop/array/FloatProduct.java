package org.sweep4j.backprop.array;

import org.sweep4j.backprop.array.FloatBlas.Operands;

/**
 * A large product C ← op(A)·op(B) + βC in pieces: strips of C's rows or columns, whichever are
 * more, each a product by itself.
 *
 * <p>The pieces follow from the sizes alone. A strip has at least a million and a half
 * multiplications: below a million OpenBLAS has other kernels on some processors, which would round
 * otherwise; as it is, the strips have the bits of the whole.
 */
record FloatProduct(
    float[] a,
    boolean transposeA,
    float[] b,
    boolean transposeB,
    float beta,
    float[] c,
    int rows,
    int columns,
    int inner) {
  private static final long LEAST_MULTIPLICATIONS = 3 << 19;
  private static final int NARROWEST = 64;
  private static final int MOST = 16;

  /** Strips begin at multiples of what processors take at a time. */
  private static final int GRAIN = 16;

  /** How many strips, a power of two. */
  static int pieces(int rows, int columns, int inner) {
    long worth = (long) rows * columns * inner / LEAST_MULTIPLICATIONS;
    long most = Math.min(MOST, Math.max(rows, columns) / NARROWEST);
    return Integer.highestOneBit((int) Math.max(1, Math.min(worth, most)));
  }

  void by(Team team, int pieces) {
    Object once = new Object();
    team.run(pieces, piece -> strip(once, start(piece, pieces), start(piece + 1, pieces)));
  }

  private int start(int piece, int pieces) {
    int all = Math.max(rows, columns);
    return piece == pieces ? all : (int) ((long) all * piece / pieces) / GRAIN * GRAIN;
  }

  /** One of the factors is needed whole, and copied once a thread. */
  private void strip(Object once, int from, int to) {
    Operands operands = FloatBlas.operands();
    int width = to - from;
    if (columns >= rows) {
      operands.a().fillOnce(once, a, rows * inner);
      if (transposeB) {
        operands.b().fill(b, from * inner, width * inner);
      } else {
        operands.b().fillLines(b, from, inner, width, columns);
      }
      if (beta != 0) {
        operands.c().fillLines(c, from, rows, width, columns);
      }
      operands.multiply(transposeA, transposeB, rows, width, inner, beta);
      operands.c().copyLinesTo(c, from, rows, width, columns);
    } else {
      operands.b().fillOnce(once, b, inner * columns);
      if (transposeA) {
        operands.a().fillLines(a, from, inner, width, rows);
      } else {
        operands.a().fill(a, from * inner, width * inner);
      }
      if (beta != 0) {
        operands.c().fill(c, from * columns, width * columns);
      }
      operands.multiply(transposeA, transposeB, width, columns, inner, beta);
      operands.c().copyTo(c, from * columns, width * columns);
    }
  }
}
