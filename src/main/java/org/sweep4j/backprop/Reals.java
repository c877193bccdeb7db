package org.sweep4j.backprop;

import org.sweep4j.config.Precision;

/**
 * An array of real numbers, kept as {@code float} or as {@code double}, and the few kernels that
 * everything else is written with.
 *
 * <p>The mathematics of the engine is written once, against this class; the two subclasses are the
 * only code that knows the precision. A matrix is an array with its rows one after another; sizes
 * are passed, because buffers may be longer than the batch at hand. Where the kernels take other
 * arrays, those have the same precision.
 */
abstract sealed class Reals permits FloatReals, DoubleReals {

  /** {@code count} zeros. */
  static Reals zeros(Precision precision, int count) {
    return switch (precision) {
      case FLOAT -> new FloatReals(count);
      case DOUBLE -> new DoubleReals(count);
    };
  }

  abstract int length();

  abstract double get(int index);

  abstract void set(int index, double value);

  /** Adds to one element. */
  final void add(int index, double value) {
    set(index, get(index) + value);
  }

  /** Sets the first {@code count} elements to 0. */
  abstract void clear(int count);

  /** Fills the first {@code count} elements from {@code source}, starting at {@code from}. */
  abstract void load(double[] source, int from, int count);

  /** Copies the first {@code count} elements to {@code target}, starting at {@code from}. */
  abstract void store(double[] target, int from, int count);

  /**
   * Matrix product: this ← op(A)·op(B) + β·this.
   *
   * @param rows of op(A) and the result
   * @param columns of op(B) and the result
   * @param inner columns of op(A), rows of op(B)
   * @param beta 0 or 1
   */
  abstract void product(
      Reals a,
      boolean transposeA,
      Reals b,
      boolean transposeB,
      int rows,
      int columns,
      int inner,
      double beta);

  /** Each of {@code rows} rows ← {@code row}. */
  abstract void repeat(Reals row, int rows);

  /** this[j] ← Σᵢ matrix[i, j]; as many columns as this has elements. */
  abstract void sumOfRows(Reals matrix, int rows);

  /** this[j] ← Σᵢ matrix[i, j]²; as many columns as this has elements. */
  abstract void sumOfSquaredRows(Reals matrix, int rows);

  /** The first {@code count} elements: this ← x·y, element by element. */
  abstract void multiply(Reals x, Reals y, int count);

  /** The first {@code count} elements: this ← f(z). */
  abstract void map(Elementwise f, Reals z, int count);

  /** The first {@code count} elements: this ← this·f′(z), where a = f(z). */
  abstract void multiplyByDerivative(Elementwise f, Reals z, Reals a, int count);

  /** The first {@code count} elements: this ← max(0, x). */
  abstract void positivePart(Reals x, int count);

  /** The first {@code count} elements: this ← this where x &gt; 0, else 0, for x ≥ 0. */
  abstract void keepWherePositive(Reals x, int count);

  /** this ← this + c·x. */
  final void addScaled(double c, Reals x) {
    addScaled(c, x, length());
  }

  /** The first {@code count} elements: this ← this + c·x. */
  abstract void addScaled(double c, Reals x, int count);

  /** this ← decay·this + c·x. */
  abstract void decayAndAdd(double decay, double c, Reals x);

  /** this ← decay·this + c·x². */
  abstract void decayAndAddSquare(double decay, double c, Reals x);

  /** this ← max(this, x). */
  abstract void maximum(Reals x);

  /** this ← this + c·x / (s·√v + ε). */
  abstract void addOverRoot(double c, Reals x, double s, Reals v, double epsilon);

  /** The first {@code count} elements: this ← this + l1·sign(x) + l2·x, where sign(0) = 0. */
  abstract void addSignAndScaled(double l1, double l2, Reals x, int count);

  /** Σ|x| of the first {@code count} elements. */
  abstract double sumOfAbsolutes(int count);

  /** Σx² of the first {@code count} elements. */
  abstract double sumOfSquares(int count);
}
