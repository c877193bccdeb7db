package org.sweep4j.backprop.parameter;

import org.sweep4j.backprop.array.Reals;

/**
 * Max-norm constraint: a unit whose incoming weights have a Euclidean norm above c is scaled back
 * to w·c / ‖w‖; the others are left alone bit for bit. The bias does not count (Srivastava et al.
 * 2014, JMLR 15; Keras' {@code max_norm(c, axis=0)}, without its ε in the denominator).
 */
public final class MaxNorm {
  private final double limit;
  private final int inputs;
  private final int units;
  private final Reals squaredNorms;

  /**
   * @param limit c
   * @param squaredNorms scratch [units]
   */
  public MaxNorm(double limit, int inputs, Reals squaredNorms) {
    this.limit = limit;
    this.inputs = inputs;
    this.units = squaredNorms.length();
    this.squaredNorms = squaredNorms;
  }

  /** Constrains each column of the kernel [inputs, units]. */
  public void apply(Reals kernel) {
    squaredNorms.sumOfSquaredRows(kernel, inputs);
    for (int unit = 0; unit < units; unit++) {
      double norm = Math.sqrt(squaredNorms.get(unit));
      if (norm > limit) {
        scaleColumn(kernel, unit, limit / norm);
      }
    }
  }

  private void scaleColumn(Reals kernel, int unit, double factor) {
    for (int i = unit; i < inputs * units; i += units) {
      kernel.set(i, kernel.get(i) * factor);
    }
  }
}
