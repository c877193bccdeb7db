package org.sweep4j.search.gaussian;

/**
 * How probable the observations make hyperparameters: −ln p(y | X, θ) − ln p(θ) without constants,
 * and its gradient by the logarithms of θ.
 *
 * <p>−ln p(y | X, θ) = ½ yᵀK⁻¹y + ½ ln det K with K = scale·Matérn + noise; its derivative by θₖ is
 * ½ tr((K⁻¹ − ααᵀ)·∂K/∂θₖ) with α = K⁻¹y. The prior is that of Optuna 4.8's {@code GPSampler}: a
 * penalty 0.1/sⱼ + 0.1·sⱼ on each inverse squared length scale, Γ(2, 1) for the scale and Γ(1.1,
 * 30) for the noise.
 */
final class MarginalLikelihood {
  private static final double INVERSE_SQUARE_PENALTY = 0.1;
  private static final double SCALE_SHAPE = 2;
  private static final double SCALE_RATE = 1;
  private static final double NOISE_SHAPE = 1.1;
  private static final double NOISE_RATE = 30;

  /** In the place of +∞, which a line search cannot compare. */
  private static final double WORST = 1e10;

  private final Observations observations;

  MarginalLikelihood(Observations observations) {
    this.observations = observations;
  }

  /** What is to be minimised. */
  double at(double[] logs) {
    Hyperparameters theta = Hyperparameters.of(logs);
    Cholesky cholesky = new Cholesky();
    if (!fill(cholesky, theta, squares(theta))) {
      return WORST;
    }
    double[] whitened = cholesky.forward(observations.values());
    double value = cholesky.halfLogDeterminant() + dot(whitened, whitened) / 2 - logPrior(theta);
    return Double.isNaN(value) ? WORST : Math.min(WORST, value);
  }

  double[] gradient(double[] logs) {
    Hyperparameters theta = Hyperparameters.of(logs);
    double[] gradient = priorGradient(theta);
    Cholesky cholesky = new Cholesky();
    double[][] squares = squares(theta);
    if (!fill(cholesky, theta, squares)) {
      return new double[logs.length];
    }
    int d = observations.dimensions();
    double[] alpha = cholesky.solve(observations.values());
    double[][] inverse = cholesky.inverse();
    for (int a = 0; a < observations.size(); a++) {
      for (int b = 0; b < a; b++) {
        double weight = inverse[a][b] - alpha[a] * alpha[b];
        double slope = weight * theta.scale() * Matern.slope(squares[a][b]);
        for (int j = 0; j < d; j++) {
          gradient[j] += slope * theta.inverseSquares()[j] * observations.square(j, a, b);
        }
        gradient[d] += weight * theta.scale() * Matern.at(squares[a][b]);
      }
      double weight = (inverse[a][a] - alpha[a] * alpha[a]) / 2;
      gradient[d] += weight * theta.scale();
      gradient[d + 1] += weight * theta.noiseSlope() * observations.noise()[a];
    }
    return gradient;
  }

  /** r² of all pairs, the lower triangle. */
  private double[][] squares(Hyperparameters theta) {
    double[][] squares = new double[observations.size()][];
    for (int a = 0; a < squares.length; a++) {
      squares[a] = new double[a];
      for (int j = 0; j < observations.dimensions(); j++) {
        for (int b = 0; b < a; b++) {
          squares[a][b] += theta.inverseSquares()[j] * observations.square(j, a, b);
        }
      }
    }
    return squares;
  }

  private boolean fill(Cholesky cholesky, Hyperparameters theta, double[][] squares) {
    for (int a = 0; a < squares.length; a++) {
      double[] row = new double[a + 1];
      for (int b = 0; b < a; b++) {
        row[b] = theta.scale() * Matern.at(squares[a][b]);
      }
      row[a] = theta.scale() + theta.noise() * observations.noise()[a];
      if (!cholesky.append(row)) {
        return false;
      }
    }
    return true;
  }

  private static double logPrior(Hyperparameters theta) {
    double log =
        (SCALE_SHAPE - 1) * StrictMath.log(theta.scale())
            - SCALE_RATE * theta.scale()
            + (NOISE_SHAPE - 1) * StrictMath.log(theta.noise())
            - NOISE_RATE * theta.noise();
    for (double s : theta.inverseSquares()) {
      log -= INVERSE_SQUARE_PENALTY * (s + 1 / s);
    }
    return log;
  }

  private static double[] priorGradient(Hyperparameters theta) {
    int d = theta.inverseSquares().length;
    double[] gradient = new double[d + 2];
    for (int j = 0; j < d; j++) {
      double s = theta.inverseSquares()[j];
      gradient[j] = INVERSE_SQUARE_PENALTY * (s - 1 / s);
    }
    gradient[d] = SCALE_RATE * theta.scale() - (SCALE_SHAPE - 1);
    gradient[d + 1] = theta.noiseSlope() * (NOISE_RATE - (NOISE_SHAPE - 1) / theta.noise());
    return gradient;
  }

  private static double dot(double[] a, double[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }
}
