package org.sweep4j.search.gaussian;

/**
 * The kernel's.
 *
 * @param inverseSquares 1/ℓⱼ² for each dimension
 * @param scale the variance of the function
 * @param noise the variance of an observation around it
 */
public record Hyperparameters(double[] inverseSquares, double scale, double noise) {
  private static final double LEAST_NOISE = 1e-6;

  /** All 1, where a fit begins. */
  static double[] start(int dimensions) {
    return new double[dimensions + 2];
  }

  /** Of logarithms: those of the inverse squares, of the scale, of the noise beyond its least. */
  static Hyperparameters of(double[] logs) {
    int d = logs.length - 2;
    double[] inverseSquares = new double[d];
    for (int j = 0; j < d; j++) {
      inverseSquares[j] = StrictMath.exp(logs[j]);
    }
    return new Hyperparameters(
        inverseSquares, StrictMath.exp(logs[d]), StrictMath.exp(logs[d + 1]) + LEAST_NOISE);
  }

  /** The derivative of the noise by its logarithm. */
  double noiseSlope() {
    return noise - LEAST_NOISE;
  }
}
