package org.sweep4j.backprop.array;

import java.util.Arrays;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;

/**
 * {@link Reals} kept as {@code float}. The build makes the class for {@code double} from this one,
 * word for word (pom.xml says how), so that the mathematics stands here once.
 *
 * <p>Plain arithmetic is done in {@code float}, so that the compiler makes it SIMD instructions;
 * activation functions are computed in double precision and rounded, sums over all elements are
 * kept in double precision.
 */
@SuppressWarnings("cast") // They narrow in single precision alone.
final class FloatReals extends Reals {
  private final float[] values;
  private final int start;
  private final int end;
  private final Team team;

  FloatReals(int count, Team team) {
    this(new float[count], 0, count, team);
  }

  private FloatReals(float[] values, int start, int end, Team team) {
    this.values = values;
    this.start = start;
    this.end = end;
    this.team = team;
  }

  @Override
  public Reals part(int from, int to) {
    return new FloatReals(values, start + from, start + to, team);
  }

  private static float[] array(Reals reals) {
    return ((FloatReals) reals).values;
  }

  @Override
  public int length() {
    return end - start;
  }

  @Override
  public double get(int index) {
    return values[start + index];
  }

  @Override
  public void set(int index, double value) {
    values[start + index] = (float) value;
  }

  @Override
  public void clear(int count) {
    Arrays.fill(values, 0, count, 0);
  }

  @Override
  public void load(double[] source, int from, int count) {
    for (int i = 0; i < count; i++) {
      values[i] = (float) source[from + i];
    }
  }

  @Override
  public void store(double[] target, int from, int count) {
    for (int i = 0; i < count; i++) {
      target[from + i] = values[i];
    }
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
    float[] x = array(a);
    float[] y = array(b);
    float keep = (float) beta;
    int pieces = FloatProduct.pieces(rows, columns, inner);
    if (pieces > 1) {
      new FloatProduct(x, transposeA, y, transposeB, keep, values, rows, columns, inner)
          .by(team, pieces);
    } else if (FloatBlas.isWorthCalling(rows, columns, inner)) {
      FloatBlas.product(x, transposeA, y, transposeB, keep, values, rows, columns, inner);
    } else {
      smallProduct(x, transposeA, y, transposeB, rows, columns, inner, beta);
    }
  }

  private void smallProduct(
      float[] a,
      boolean transposeA,
      float[] b,
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
        float sum = 0;
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
    float[] source = array(row);
    for (int i = 0; i < rows; i++) {
      System.arraycopy(source, 0, values, i * source.length, source.length);
    }
  }

  @Override
  public void sumOfRows(Reals matrix, int rows) {
    float[] m = array(matrix);
    int columns = length();
    Arrays.fill(values, 0);
    for (int i = 0; i < rows; i++) {
      for (int j = 0; j < columns; j++) {
        values[j] += m[i * columns + j];
      }
    }
  }

  @Override
  public void sumOfSquaredRows(Reals matrix, int rows) {
    float[] m = array(matrix);
    int columns = length();
    Arrays.fill(values, 0);
    for (int i = 0; i < rows; i++) {
      for (int j = 0; j < columns; j++) {
        float value = m[i * columns + j];
        values[j] += value * value;
      }
    }
  }

  @Override
  public void multiply(Reals first, Reals second, int count) {
    float[] x = array(first);
    float[] y = array(second);
    for (int i = 0; i < count; i++) {
      values[i] = x[i] * y[i];
    }
  }

  @Override
  public void map(DoubleUnaryOperator f, Reals netInputs, int count) {
    float[] z = array(netInputs);
    if (count < Team.WORTH_SHARING) {
      map(f, z, 0, count);
    } else {
      team.share(count, (from, to) -> map(f, z, from, to));
    }
  }

  private void map(DoubleUnaryOperator f, float[] z, int from, int to) {
    for (int i = from; i < to; i++) {
      values[i] = (float) f.applyAsDouble(z[i]);
    }
  }

  @Override
  public void multiplyByDerivative(
      DoubleBinaryOperator derivative, Reals netInputs, Reals outputs, int count) {
    float[] z = array(netInputs);
    float[] a = array(outputs);
    if (count < Team.WORTH_SHARING) {
      multiplyByDerivative(derivative, z, a, 0, count);
    } else {
      team.share(count, (from, to) -> multiplyByDerivative(derivative, z, a, from, to));
    }
  }

  private void multiplyByDerivative(
      DoubleBinaryOperator derivative, float[] z, float[] a, int from, int to) {
    for (int i = from; i < to; i++) {
      values[i] = (float) (values[i] * derivative.applyAsDouble(z[i], a[i]));
    }
  }

  @Override
  public void positivePart(Reals other, int count) {
    float[] x = array(other);
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
    float[] x = array(other);
    for (int i = 0; i < count; i++) {
      var allOnesIfPositive = -Float.floatToRawIntBits(x[i]) >> (Float.SIZE - 1);
      values[i] = Float.intBitsToFloat(Float.floatToRawIntBits(values[i]) & allOnesIfPositive);
    }
  }

  @Override
  public void addScaled(double scale, Reals other, int count) {
    float c = (float) scale;
    float[] x = array(other);
    for (int i = start; i < start + count; i++) {
      values[i] += c * x[i];
    }
  }

  @Override
  public void decayAndAdd(double decayRate, double scale, Reals other) {
    float decay = (float) decayRate;
    float c = (float) scale;
    float[] x = array(other);
    for (int i = start; i < end; i++) {
      values[i] = decay * values[i] + c * x[i];
    }
  }

  @Override
  public void decayAndAddSquare(double decayRate, double scale, Reals other) {
    float decay = (float) decayRate;
    float c = (float) scale;
    float[] x = array(other);
    for (int i = start; i < end; i++) {
      values[i] = decay * values[i] + c * x[i] * x[i];
    }
  }

  @Override
  public void maximum(Reals other) {
    float[] x = array(other);
    for (int i = start; i < end; i++) {
      values[i] = Math.max(values[i], x[i]);
    }
  }

  @Override
  public void addOverRoot(
      double scale, Reals numerator, double rootScale, Reals squares, double added) {
    float c = (float) scale;
    float s = (float) rootScale;
    float epsilon = (float) added;
    float[] x = array(numerator);
    float[] v = array(squares);
    for (int i = start; i < end; i++) {
      values[i] += c * x[i] / (s * (float) Math.sqrt(v[i]) + epsilon);
    }
  }

  @Override
  public void addSignAndScaled(double signScale, double scale, Reals other, int count) {
    float l1 = (float) signScale;
    float l2 = (float) scale;
    float[] x = array(other);
    for (int i = start; i < start + count; i++) {
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
      first += (double) values[i] * values[i];
      second += (double) values[i + 1] * values[i + 1];
      third += (double) values[i + 2] * values[i + 2];
      fourth += (double) values[i + 3] * values[i + 3];
    }
    for (int i = whole; i < count; i++) {
      first += (double) values[i] * values[i];
    }
    return first + second + (third + fourth);
  }
}
