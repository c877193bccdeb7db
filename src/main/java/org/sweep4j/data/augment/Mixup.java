package org.sweep4j.data.augment;

import org.sweep4j.data.Augmenter;
import org.sweep4j.data.Matrix;
import org.sweep4j.random.RandomStream;

/**
 * Blends every example of a batch with a partner from the same batch: x ← (1 − λ)·x + λ·x′, and the
 * targets alike, with λ ~ Beta(α, α) drawn once a batch and partners by a random permutation, as in
 * the authors' code (Zhang et al., mixup, ICLR 2018, arXiv 1710.09412).
 */
final class Mixup implements Augmenter {
  private final double alpha;
  private double[] copy = new double[0];

  Mixup(double alpha) {
    this.alpha = alpha;
  }

  @Override
  public void change(Matrix features, Matrix targets, RandomStream random) {
    double share = share(alpha, random);
    int[] partners = random.permutation(features.rows());
    blend(features, partners, share);
    blend(targets, partners, share);
  }

  private void blend(Matrix matrix, int[] partners, double share) {
    double[] values = matrix.values();
    if (copy.length < values.length) {
      copy = new double[values.length];
    }
    System.arraycopy(values, 0, copy, 0, values.length);
    int columns = matrix.columns();
    for (int row = 0; row < partners.length; row++) {
      int partner = partners[row] * columns;
      for (int i = row * columns, j = partner; j < partner + columns; i++, j++) {
        values[i] = (1 - share) * copy[i] + share * copy[j];
      }
    }
  }

  /** λ ~ Beta(α, α) as g / (g + h) of two gamma variates, by their logarithms for small α. */
  static double share(double alpha, RandomStream random) {
    double first = logGamma(alpha, random);
    double second = logGamma(alpha, random);
    return first == second ? 0.5 : 1 / (1 + StrictMath.exp(second - first));
  }

  /**
   * The logarithm of a gamma variate of shape {@code alpha} (Marsaglia and Tsang 2000, doi
   * 10.1145/358407.358414; below 1 from shape α + 1 times U^(1/α)).
   */
  private static double logGamma(double alpha, RandomStream random) {
    double boost = alpha < 1 ? StrictMath.log(1 - random.nextDouble()) / alpha : 0;
    double d = (alpha < 1 ? alpha + 1 : alpha) - 1.0 / 3;
    double c = 1 / StrictMath.sqrt(9 * d);
    while (true) {
      double x = random.nextGaussian();
      double v = 1 + c * x;
      if (v > 0) {
        double cube = v * v * v;
        double logU = StrictMath.log(1 - random.nextDouble());
        if (logU < 0.5 * x * x + d - d * cube + d * StrictMath.log(cube)) {
          return boost + StrictMath.log(d * cube);
        }
      }
    }
  }
}
