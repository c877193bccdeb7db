package org.sweep4j.backprop.array;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.sweep4j.config.Precision;
import org.sweep4j.random.RandomStream;
import org.sweep4j.random.Seed;

/** The kernels in both precisions against their definitions. */
class RealsTest {
  private static final Seed SEED = new Seed(11);
  private static final double FLOAT_TOLERANCE = 2e-6;
  private static final double DOUBLE_TOLERANCE = 1e-14;

  @ParameterizedTest
  @CsvSource({
    "FLOAT, 3, 4, 5", "DOUBLE, 3, 4, 5", "FLOAT, 13, 17, 19", "DOUBLE, 13, 17, 19",
    "FLOAT, 40, 1, 60", "DOUBLE, 40, 1, 60", "FLOAT, 1, 50, 40", "DOUBLE, 50, 40, 1",
    "FLOAT, 70, 300, 150", "DOUBLE, 70, 300, 150", "FLOAT, 300, 70, 150", "DOUBLE, 300, 70, 150"
  })
  void productsOfEveryOrientation(Precision precision, int rows, int columns, int inner) {
    for (boolean transposeA : List.of(false, true)) {
      for (boolean transposeB : List.of(false, true)) {
        for (int beta = 0; beta <= 1; beta++) {
          checkProduct(precision, rows, columns, inner, transposeA, transposeB, beta);
        }
      }
    }
  }

  private static void checkProduct(
      Precision precision,
      int rows,
      int columns,
      int inner,
      boolean transposeA,
      boolean transposeB,
      int beta) {
    Reals a = random(precision, rows * inner, 1);
    Reals b = random(precision, inner * columns, 2);
    Reals c = random(precision, rows * columns, 3);
    Reals before = random(precision, rows * columns, 3);
    c.product(a, transposeA, b, transposeB, rows, columns, inner, beta);
    for (int i = 0; i < rows; i++) {
      for (int j = 0; j < columns; j++) {
        double expected = beta * before.get(i * columns + j);
        for (int k = 0; k < inner; k++) {
          double left = a.get(transposeA ? k * rows + i : i * inner + k);
          double right = b.get(transposeB ? j * inner + k : k * columns + j);
          expected += left * right;
        }
        assertEquals(expected, c.get(i * columns + j), tolerance(precision) * inner);
      }
    }
  }

  @ParameterizedTest
  @EnumSource(Precision.class)
  void updateKernels(Precision precision) {
    Reals x = random(precision, 9, 1);
    Reals v = random(precision, 9, 2);
    Reals squares = Reals.zeros(precision, 9);
    squares.decayAndAddSquare(1, 1, v);
    Reals w = random(precision, 9, 3);
    Reals before = random(precision, 9, 3);
    w.decayAndAdd(0.5, 2, x);
    w.addOverRoot(0.3, x, 0.7, squares, 0.1);
    w.addSignAndScaled(0.2, 0.4, x, 9);
    for (int i = 0; i < 9; i++) {
      double over = 0.7 * Math.abs(v.get(i)) + 0.1;
      double expected =
          0.5 * before.get(i) + x.get(i) * (2 + 0.3 / over + 0.4) + 0.2 * Math.signum(x.get(i));
      assertEquals(expected, w.get(i), 10 * tolerance(precision));
    }
  }

  @ParameterizedTest
  @EnumSource(Precision.class)
  void positivePartsAndWhatIsKeptThere(Precision precision) {
    double[] x = {-2, -0.0, 0, Double.MIN_NORMAL * 0x1p900, 3, Double.NaN};
    Reals numbers = Reals.zeros(precision, x.length);
    numbers.load(x, 0, x.length);
    Reals positive = Reals.zeros(precision, x.length);
    positive.positivePart(numbers, x.length);
    Reals kept = Reals.zeros(precision, x.length);
    kept.load(new double[] {-7, -7, -7, -7, -7, 1}, 0, x.length);
    kept.keepWherePositive(positive, x.length - 1);
    for (int i = 0; i < x.length - 1; i++) {
      assertEquals(Math.max(numbers.get(i), 0), positive.get(i));
      assertEquals(numbers.get(i) > 0 ? -7 : 0.0, kept.get(i));
    }
    assertEquals(Double.NaN, positive.get(x.length - 1));
    assertEquals(1, kept.get(x.length - 1));
  }

  @ParameterizedTest
  @EnumSource(Precision.class)
  void sumsOfRows(Precision precision) {
    Reals matrix = Reals.zeros(precision, 6);
    matrix.load(new double[] {1, 2, 3, 4, 5, 6}, 0, 6);
    Reals sums = Reals.zeros(precision, 3);
    sums.sumOfRows(matrix, 2);
    assertEquals(List.of(5.0, 7.0, 9.0), List.of(sums.get(0), sums.get(1), sums.get(2)));
    sums.sumOfSquaredRows(matrix, 2);
    assertEquals(List.of(17.0, 29.0, 45.0), List.of(sums.get(0), sums.get(1), sums.get(2)));
    assertEquals(21, matrix.sumOfAbsolutes(6));
    assertEquals(91, matrix.sumOfSquares(6));
  }

  @Test
  void floatsComeBackFromDoublesBitForBit() {
    Reals numbers = random(Precision.FLOAT, 50, 4);
    double[] stored = new double[50];
    numbers.store(stored, 0, 50);
    Reals again = Reals.zeros(Precision.FLOAT, 50);
    again.load(stored, 0, 50);
    for (int i = 0; i < 50; i++) {
      assertEquals(numbers.get(i), again.get(i));
    }
  }

  private static double tolerance(Precision precision) {
    return precision == Precision.FLOAT ? FLOAT_TOLERANCE : DOUBLE_TOLERANCE;
  }

  private static Reals random(Precision precision, int count, int number) {
    RandomStream random = SEED.stream("kernel", number);
    Reals numbers = Reals.zeros(precision, count);
    for (int i = 0; i < count; i++) {
      numbers.set(i, random.nextGaussian());
    }
    return numbers;
  }
}
