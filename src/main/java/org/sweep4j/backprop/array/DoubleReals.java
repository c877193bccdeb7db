package org.sweep4j.backprop.array;

import java.util.Arrays;

/**
 * {@link Reals} in double precision: the reference. {@link FloatReals} is the same, line by line.
 */
final class DoubleReals extends Reals {
  private final double[] values;

  DoubleReals(int count) {
    values = new double[count];
  }

  private static double[] array(Reals reals) {
    return ((DoubleReals) reals).values;
  }

  @Override
  public int length() {
    return values.length;
  }

  @Override
  public double get(int index) {
    return values[index];
  }

  @Override
  public void set(int index, double value) {
    values[index] = value;
  }

  @Override
  public void clear(int count) {
    Arrays.fill(values, 0, count, 0);
  }

  @Override
  public void load(double[] source, int from, int count) {
    System.arraycopy(source, from, values, 0, count);
  }

  @Override
  public void store(double[] target, int from, int count) {
    System.arraycopy(values, 0, target, from, count);
  }

  @Override
  public void product(
      Reals a,
      boolean transposeA,
      Reals b,
      boolean transposeB,
      int rows,
      int columns,
      int inner,
      double beta) {
    if (Blas.isWorthCalling(rows, columns, inner)) {
      Blas.product(array(a), transposeA, array(b), transposeB, beta, values, rows, columns, inner);
    } else {
      smallProduct(array(a), transposeA, array(b), transposeB, rows, columns, inner, beta);
    }
  }

  private void smallProduct(
      double[] a,
      boolean transposeA,
      double[] b,
      boolean transposeB,
      int rows,
      int columns,
      int inner,
      double beta) {
    int nextRow = transposeA ? 1 : inner;
    int nextInnerOfA = transposeA ? rows : 1;
    int nextColumn = transposeB ? inner : 1;
    int nextInnerOfB = transposeB ? 1 : columns;
    for (int i = 0; i < rows; i++) {
      for (int j = 0; j < columns; j++) {
        double sum = 0;
        for (int k = 0; k < inner; k++) {
          sum += a[i * nextRow + k * nextInnerOfA] * b[k * nextInnerOfB + j * nextColumn];
        }
        int at = i * columns + j;
        values[at] = beta == 0 ? sum : values[at] + sum;
      }
    }
  }

  @Override
  public void repeat(Reals row, int rows) {
    double[] source = array(row);
    for (int i = 0; i < rows; i++) {
      System.arraycopy(source, 0, values, i * source.length, source.length);
    }
  }

  @Override
  public void sumOfRows(Reals matrix, int rows) {
    double[] m = array(matrix);
    int columns = values.length;
    Arrays.fill(values, 0);
    for (int i = 0; i < rows; i++) {
      for (int j = 0; j < columns; j++) {
        values[j] += m[i * columns + j];
      }
    }
  }

  @Override
  public void sumOfSquaredRows(Reals matrix, int rows) {
    double[] m = array(matrix);
    int columns = values.length;
    Arrays.fill(values, 0);
    for (int i = 0; i < rows; i++) {
      for (int j = 0; j < columns; j++) {
        double value = m[i * columns + j];
        values[j] += value * value;
      }
    }
  }

  @Override
  public void multiply(Reals first, Reals second, int count) {
    double[] x = array(first);
    double[] y = array(second);
    for (int i = 0; i < count; i++) {
      values[i] = x[i] * y[i];
    }
  }

  @Override
  public void map(ScalarFunction f, Reals netInputs, int count) {
    double[] z = array(netInputs);
    for (int i = 0; i < count; i++) {
      values[i] = f.value(z[i]);
    }
  }

  @Override
  public void multiplyByDerivative(ScalarFunction f, Reals netInputs, Reals outputs, int count) {
    double[] z = array(netInputs);
    double[] a = array(outputs);
    for (int i = 0; i < count; i++) {
      values[i] = values[i] * f.derivative(z[i], a[i]);
    }
  }

  @Override
  public void positivePart(Reals other, int count) {
    double[] x = array(other);
    for (int i = 0; i < count; i++) {
      values[i] = Math.max(x[i], 0);
    }
  }

  /**
   * The bits of a positive number, taken as an integer and negated, begin with a 1; those of 0 do
   * not.
   */
  @Override
  public void keepWherePositive(Reals other, int count) {
    double[] x = array(other);
    for (int i = 0; i < count; i++) {
      long allOnesIfPositive = -Double.doubleToRawLongBits(x[i]) >> 63;
      values[i] =
          Double.longBitsToDouble(Double.doubleToRawLongBits(values[i]) & allOnesIfPositive);
    }
  }

  @Override
  public void addScaled(double c, Reals other, int count) {
    double[] x = array(other);
    for (int i = 0; i < count; i++) {
      values[i] += c * x[i];
    }
  }

  @Override
  public void decayAndAdd(double decay, double c, Reals other) {
    double[] x = array(other);
    for (int i = 0; i < values.length; i++) {
      values[i] = decay * values[i] + c * x[i];
    }
  }

  @Override
  public void decayAndAddSquare(double decay, double c, Reals other) {
    double[] x = array(other);
    for (int i = 0; i < values.length; i++) {
      values[i] = decay * values[i] + c * x[i] * x[i];
    }
  }

  @Override
  public void maximum(Reals other) {
    double[] x = array(other);
    for (int i = 0; i < values.length; i++) {
      values[i] = Math.max(values[i], x[i]);
    }
  }

  @Override
  public void addOverRoot(double c, Reals numerator, double s, Reals squares, double epsilon) {
    double[] x = array(numerator);
    double[] v = array(squares);
    for (int i = 0; i < values.length; i++) {
      values[i] += c * x[i] / (s * Math.sqrt(v[i]) + epsilon);
    }
  }

  @Override
  public void addSignAndScaled(double l1, double l2, Reals other, int count) {
    double[] x = array(other);
    for (int i = 0; i < count; i++) {
      values[i] += l1 * Math.signum(x[i]) + l2 * x[i];
    }
  }

  @Override
  public double sumOfAbsolutes(int count) {
    double sum = 0;
    for (int i = 0; i < count; i++) {
      sum += Math.abs(values[i]);
    }
    return sum;
  }

  /** Four sums at once, because an addition has to wait for the one before it. */
  @Override
  public double sumOfSquares(int count) {
    double first = 0;
    double second = 0;
    double third = 0;
    double fourth = 0;
    int whole = count - count % 4;
    for (int i = 0; i < whole; i += 4) {
      first += values[i] * values[i];
      second += values[i + 1] * values[i + 1];
      third += values[i + 2] * values[i + 2];
      fourth += values[i + 3] * values[i + 3];
    }
    for (int i = whole; i < count; i++) {
      first += values[i] * values[i];
    }
    return first + second + (third + fourth);
  }
}
