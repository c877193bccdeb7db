package org.sweep4j.search.gaussian;

/** What is known of a function after observations of it, with noise. */
public final class GaussianProcess {
  private final Observations observations;
  private final Hyperparameters theta;
  private final Cholesky cholesky = new Cholesky();
  private final double[] weights;

  /**
   * @param theta of {@link #fit}
   */
  public GaussianProcess(Observations observations, Hyperparameters theta) {
    this.observations = observations;
    this.theta = theta;
    double[][] points = observations.points();
    for (int a = 0; a < points.length; a++) {
      double[] row = new double[a + 1];
      for (int b = 0; b < a; b++) {
        row[b] = theta.scale() * Matern.at(square(points[a], points[b]));
      }
      row[a] = theta.scale() + theta.noise() * observations.noise()[a];
      if (!cholesky.append(row)) {
        throw new IllegalArgumentException("observations repeat without noise");
      }
    }
    this.weights = cholesky.solve(observations.values());
  }

  /** The most probable hyperparameters. */
  public static Hyperparameters fit(Observations observations) {
    MarginalLikelihood likelihood = new MarginalLikelihood(observations);
    double[] start = Hyperparameters.start(observations.dimensions());
    return Hyperparameters.of(Climb.to(start, likelihood::at, likelihood::gradient));
  }

  private double square(double[] a, double[] b) {
    double square = 0;
    for (int j = 0; j < a.length; j++) {
      square +=
          theta.inverseSquares()[j] * Matern.square(observations.categorical()[j], a[j], b[j]);
    }
    return square;
  }

  /** Mean and variance of the function at {@code point}, without noise. */
  public Prediction predict(double[] point) {
    double[][] points = observations.points();
    double[] covariance = new double[points.length];
    double mean = 0;
    for (int i = 0; i < points.length; i++) {
      covariance[i] = theta.scale() * Matern.at(square(point, points[i]));
      mean += covariance[i] * weights[i];
    }
    double variance = theta.scale();
    for (double value : cholesky.forward(covariance)) {
      variance -= value * value;
    }
    return new Prediction(mean, Math.max(0, variance));
  }

  /**
   * The derivatives of mean and variance by the numbers of a point; 0 by a category.
   *
   * @return [2, dimension]
   */
  public double[][] slopes(double[] point) {
    double[][] points = observations.points();
    double[] covariance = new double[points.length];
    double[] slope = new double[points.length];
    for (int i = 0; i < points.length; i++) {
      double square = square(point, points[i]);
      covariance[i] = theta.scale() * Matern.at(square);
      slope[i] = theta.scale() * Matern.slope(square);
    }
    double[] solved = cholesky.solve(covariance);
    double[][] slopes = new double[2][point.length];
    for (int j = 0; j < point.length; j++) {
      if (observations.categorical()[j]) {
        continue;
      }
      for (int i = 0; i < points.length; i++) {
        double difference = point[j] - points[i][j];
        if (!Double.isNaN(difference)) {
          double change = 2 * theta.inverseSquares()[j] * difference * slope[i];
          slopes[0][j] += change * weights[i];
          slopes[1][j] -= 2 * change * solved[i];
        }
      }
    }
    return slopes;
  }

  /** Of a function's value. */
  public record Prediction(double mean, double variance) {}
}
