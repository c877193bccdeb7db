package org.sweep4j.search.gaussian;

import java.util.Arrays;

/** The lower triangular L with L·Lᵀ = K, built row by row, so that it grows with K. */
final class Cholesky {
  private double[][] rows = {};

  /**
   * Takes K's next row, up to its diagonal, in O(n²).
   *
   * @return false if K is not positive definite in double precision; nothing is taken then
   */
  boolean append(double[] row) {
    double[] next = forward(row, rows.length);
    double square = row[rows.length];
    for (double value : next) {
      square -= value * value;
    }
    if (!(square > 0)) {
      return false;
    }
    next = Arrays.copyOf(next, next.length + 1);
    next[next.length - 1] = Math.sqrt(square);
    rows = Arrays.copyOf(rows, rows.length + 1);
    rows[rows.length - 1] = next;
    return true;
  }

  /** L⁻¹·b. */
  double[] forward(double[] b) {
    return forward(b, rows.length);
  }

  private double[] forward(double[] b, int n) {
    double[] x = new double[n];
    for (int i = 0; i < n; i++) {
      double[] row = rows[i];
      double sum = b[i];
      for (int k = 0; k < i; k++) {
        sum -= row[k] * x[k];
      }
      x[i] = sum / row[i];
    }
    return x;
  }

  /** L⁻ᵀ·b. */
  double[] backward(double[] b) {
    double[] x = b.clone();
    for (int i = x.length - 1; i >= 0; i--) {
      double[] row = rows[i];
      x[i] /= row[i];
      for (int k = 0; k < i; k++) {
        x[k] -= row[k] * x[i];
      }
    }
    return x;
  }

  /** K⁻¹·b. */
  double[] solve(double[] b) {
    return backward(forward(b));
  }

  /** ½ ln det K. */
  double halfLogDeterminant() {
    double sum = 0;
    for (int i = 0; i < rows.length; i++) {
      sum += StrictMath.log(rows[i][i]);
    }
    return sum;
  }

  /** K⁻¹, both halves: L⁻¹ row by row, then L⁻ᵀ·L⁻¹. */
  double[][] inverse() {
    int n = rows.length;
    double[][] lower = new double[n][];
    for (int i = 0; i < n; i++) {
      double[] x = new double[n];
      for (int k = 0; k < i; k++) {
        axpy(-rows[i][k], lower[k], x, k + 1);
      }
      x[i] = 1;
      for (int j = 0; j <= i; j++) {
        x[j] /= rows[i][i];
      }
      lower[i] = x;
    }
    double[][] inverse = new double[n][n];
    for (int k = 0; k < n; k++) {
      for (int i = 0; i <= k; i++) {
        axpy(lower[k][i], lower[k], inverse[i], k + 1);
      }
    }
    return inverse;
  }

  /** y += a·x, the first {@code count} of them. */
  private static void axpy(double a, double[] x, double[] y, int count) {
    for (int j = 0; j < count; j++) {
      y[j] += a * x[j];
    }
  }
}
