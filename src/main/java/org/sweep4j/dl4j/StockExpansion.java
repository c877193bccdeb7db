package org.sweep4j.dl4j;

import java.util.Arrays;
import java.util.Optional;
import org.sweep4j.data.Matrix;
import org.sweep4j.engine.ParameterArray;
import org.sweep4j.engine.Weights.LayerWeights;

/**
 * Functions that Deeplearning4j has no class for, as two dense layers with functions that it has.
 *
 * <p><b>Binary step</b>, exact: hard sigmoid min(1, max(0, 0.2x + 0.5)) of x = 2¹⁰⁰z + 5 is 1 for z
 * ≥ 0 and 0 for z ≤ −1e-29; the scale is a power of two, so nothing is rounded.
 *
 * <p><b>GELU</b>, to {@link #GELU_ERROR}: Σ cₖ(z − sₖ)·σ(2(z − sₖ)) over 13 evenly spaced shifts
 * sₖ, with cₖ by least squares on [−14, 14] under Σ cₖ = 1. Deeplearning4j's two approximations are
 * off by 0.02: one is the logistic one, the other misplaces a bracket of the tanh one.
 */
final class StockExpansion {
  /** The largest difference between a GELU unit and its expansion. */
  static final double GELU_ERROR = 2e-5;

  private static final double STEEP = 0x1p100;
  private static final double STEP_BIAS = 5;

  private static final double STEEPNESS = 2;
  private static final double SPACING = 0.6;

  /** cₖ from the outermost shift to the one at 0; the other side mirrors them. */
  private static final double[] SHARES = {
    0.0009255092164467704,
    -0.00018453490953161504,
    -0.011413861669478664,
    -0.04770592266419631,
    0.010424952559174288,
    0.2949200409958273,
    0.5060676329435164
  };

  private static final int TERMS = 2 * SHARES.length - 1;

  private StockExpansion() {}

  /** The second layer of a binary step; the first is linear. */
  static LayerWeights steps(int units) {
    Matrix kernel = Matrix.zeros(units, units);
    for (int unit = 0; unit < units; unit++) {
      kernel.set(unit, unit, STEEP);
    }
    double[] bias = new double[units];
    Arrays.fill(bias, STEP_BIAS);
    return LayerWeights.dense(kernel, Optional.of(bias), Optional.empty());
  }

  /** The first layer of GELU, with swish: unit u's terms stand at u·13 … u·13 + 12. */
  static LayerWeights geluInner(LayerWeights weights) {
    Matrix kernel = weights.kernel();
    int units = kernel.columns();
    Matrix wide = Matrix.zeros(kernel.rows(), units * TERMS);
    double[] bias = new double[units * TERMS];
    for (int i = 0; i < bias.length; i++) {
      int unit = i / TERMS;
      for (int input = 0; input < kernel.rows(); input++) {
        wide.set(input, i, STEEPNESS * kernel.get(input, unit));
      }
      double offset = weights.find(ParameterArray.BIAS).map(values -> values[unit]).orElse(0.0);
      bias[i] = STEEPNESS * (offset - shift(i % TERMS));
    }
    return LayerWeights.dense(wide, Optional.of(bias), Optional.empty());
  }

  /** The second layer of GELU, linear: sums each unit's terms. */
  static LayerWeights geluOuter(int units) {
    Matrix kernel = Matrix.zeros(units * TERMS, units);
    for (int i = 0; i < kernel.rows(); i++) {
      kernel.set(i, i / TERMS, share(i % TERMS) / STEEPNESS);
    }
    return LayerWeights.dense(kernel, Optional.of(new double[units]), Optional.empty());
  }

  private static double shift(int term) {
    return SPACING * (term - (TERMS - 1) / 2);
  }

  private static double share(int term) {
    return SHARES[Math.min(term, TERMS - 1 - term)];
  }
}
