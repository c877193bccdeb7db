package org.sweep4j.backprop.array;

import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;
import org.sweep4j.config.Precision;

/**
 * An array of real numbers, kept as {@code float} or as {@code double}, and the few kernels that
 * everything else is written with.
 *
 * <p>The mathematics of the engine is written once, against this class; the two subclasses are the
 * only code that knows the precision, and one is made from the other by the build. A matrix is an
 * array with its rows one after another; sizes are passed, because buffers may be longer than the
 * batch at hand. Where the kernels take other arrays, those have the same precision.
 */
public abstract sealed class Reals permits FloatReals, DoubleReals {

  /** {@code count} zeros, for the calling thread alone. */
  public static Reals zeros(Precision precision, int count) {
    return new Storage(precision, Team.ALONE).zeros(count);
  }

  /**
   * The elements from {@code from} until {@code to}, the same numbers; goes together with the same
   * part of other arrays, in what is done element by element over the whole length.
   */
  public abstract Reals part(int from, int to);

  public abstract int length();

  public abstract double get(int index);

  public abstract void set(int index, double value);

  /** Adds to one element. */
  public final void add(int index, double value) {
    set(index, get(index) + value);
  }

  /** Sets the first {@code count} elements to 0. */
  public abstract void clear(int count);

  /** Fills the first {@code count} elements from {@code source}, starting at {@code from}. */
  public abstract void load(double[] source, int from, int count);

  /** Copies the first {@code count} elements to {@code target}, starting at {@code from}. */
  public abstract void store(double[] target, int from, int count);

  /**
   * Matrix product: this ← op(A)·op(B) + β·this.
   *
   * @param rows of op(A) and the result
   * @param columns of op(B) and the result
   * @param inner columns of op(A), rows of op(B)
   * @param beta 0 or 1
   */
  public abstract void product(
      Reals a,
      boolean transposeA,
      Reals b,
      boolean transposeB,
      int rows,
      int columns,
      int inner,
      double beta);

  /** Each of {@code rows} rows ← {@code row}. */
  public abstract void repeat(Reals row, int rows);

  /** this[j] ← Σᵢ matrix[i, j]; as many columns as this has elements. */
  public abstract void sumOfRows(Reals matrix, int rows);

  /** this[j] ← Σᵢ matrix[i, j]²; as many columns as this has elements. */
  public abstract void sumOfSquaredRows(Reals matrix, int rows);

  /** The first {@code count} elements: this ← x·y, element by element. */
  public abstract void multiply(Reals x, Reals y, int count);

  /** The first {@code count} elements: this ← f(z). */
  public abstract void map(DoubleUnaryOperator f, Reals z, int count);

  /** The first {@code count} elements: this ← this·f′(z, a), where a = f(z). */
  public abstract void multiplyByDerivative(
      DoubleBinaryOperator derivative, Reals z, Reals a, int count);

  /** The first {@code count} elements: this ← max(0, x). */
  public abstract void positivePart(Reals x, int count);

  /** The first {@code count} elements: this ← this where x &gt; 0, else 0, for x ≥ 0. */
  public abstract void keepWherePositive(Reals x, int count);

  /** this ← this + c·x. */
  public final void addScaled(double c, Reals x) {
    addScaled(c, x, length());
  }

  /** The first {@code count} elements: this ← this + c·x. */
  public abstract void addScaled(double c, Reals x, int count);

  /** this ← decay·this + c·x. */
  public abstract void decayAndAdd(double decay, double c, Reals x);

  /** this ← decay·this + c·x². */
  public abstract void decayAndAddSquare(double decay, double c, Reals x);

  /** this ← max(this, x). */
  public abstract void maximum(Reals x);

  /** this ← this + c·x / (s·√v + ε). */
  public abstract void addOverRoot(double c, Reals x, double s, Reals v, double epsilon);

  /** The first {@code count} elements: this ← this + l1·sign(x) + l2·x, where sign(0) = 0. */
  public abstract void addSignAndScaled(double l1, double l2, Reals x, int count);

  /** Σ|x| of the first {@code count} elements. */
  public abstract double sumOfAbsolutes(int count);

  /** Σx² of the first {@code count} elements. */
  public abstract double sumOfSquares(int count);
}
