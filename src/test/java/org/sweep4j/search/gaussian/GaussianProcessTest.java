package org.sweep4j.search.gaussian;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.sweep4j.random.RandomStream;
import org.sweep4j.random.Seed;

class GaussianProcessTest {
  private static final double EXACT = 1e-12;
  private static final double DIFFERENCE = 1e-6;
  private static final double TOLERANCE = 1e-7;

  private static final double[] EVEN = {1, 1, 1, 1};
  private static final Observations NUMBERS =
      new Observations(
          new boolean[] {false, false},
          new double[][] {{.1, .9}, {.4, .2}, {.7, .5}, {.95, .05}},
          new double[] {.3, -1.2, .8, .1},
          EVEN);
  private static final Hyperparameters THETA = new Hyperparameters(new double[] {2, 8}, 1.5, 0.05);

  /** With a category, an absent number and uneven noise. */
  private static final Observations MIXED =
      new Observations(
          new boolean[] {false, true, false},
          new double[][] {{.1, 0, .3}, {.4, 1, Double.NaN}, {.7, 2, .6}, {.95, 1, Double.NaN}},
          new double[] {.3, -1.2, .8, .1},
          new double[] {1, 2, 0.5, 1});

  /**
   * Of scikit-learn: {@code GaussianProcessRegressor(ConstantKernel(1.5) *
   * Matern(length_scale=1/sqrt([2, 8]), nu=2.5), alpha=0.05, optimizer=None).fit(x,
   * y).predict([[.5, .4]], return_std=True)}.
   */
  @Test
  void predictsWhatScikitLearnDoes() {
    GaussianProcess.Prediction y =
        new GaussianProcess(NUMBERS, THETA).predict(new double[] {.5, .4});
    assertEquals(-0.03709222897808544, y.mean(), EXACT);
    assertEquals(0.1718500853381264, y.variance(), EXACT);
  }

  @Test
  void theLikelihoodsGradientIsThatOfFiniteDifferences() {
    MarginalLikelihood likelihood = new MarginalLikelihood(MIXED);
    double[] logs = {0.3, -0.5, 1.1, 0.2, -2};
    assertArrayEquals(differences(likelihood::at, logs), likelihood.gradient(logs), TOLERANCE);
  }

  @Test
  void thePredictionsSlopesAreThoseOfFiniteDifferences() {
    GaussianProcess process =
        new GaussianProcess(MIXED, new Hyperparameters(new double[] {2, 1, 8}, 1.5, 0.05));
    double[] point = {.5, 1, .4};
    double[][] slopes = process.slopes(point);
    double[] mean = differences(at -> process.predict(at).mean(), point);
    double[] variance = differences(at -> process.predict(at).variance(), point);
    for (int j : new int[] {0, 2}) {
      assertEquals(mean[j], slopes[0][j], TOLERANCE);
      assertEquals(variance[j], slopes[1][j], TOLERANCE);
    }
    assertEquals(0, slopes[0][1]);
  }

  @Test
  void aFitFindsOutWhichDimensionMattersAndHowMuchNoiseThereIs() {
    double[][] points = new double[60][];
    double[] values = new double[60];
    RandomStream random = new Seed(3).stream("noise");
    for (int i = 0; i < points.length; i++) {
      points[i] = new double[] {random.nextDouble(), random.nextDouble()};
      values[i] = 1.4 * Math.sin(7 * points[i][0]) + 0.2 * random.nextGaussian();
    }
    double[] noise = new double[60];
    Arrays.fill(noise, 1);
    Hyperparameters theta =
        GaussianProcess.fit(new Observations(new boolean[2], points, values, noise));
    assertTrue(theta.inverseSquares()[0] > 5 * theta.inverseSquares()[1], theta::toString);
    assertEquals(0.04, theta.noise(), 0.02);
  }

  @Test
  void aFactorGrowsRowByRowAndGivesTheInverse() {
    double[][] matrix = {{4, 1, 0.5}, {1, 3, 0.2}, {0.5, 0.2, 2}};
    Cholesky cholesky = new Cholesky();
    for (int i = 0; i < 3; i++) {
      assertTrue(cholesky.append(Arrays.copyOf(matrix[i], i + 1)));
    }
    double[][] inverse = cholesky.inverse();
    for (int i = 0; i < 3; i++) {
      for (int j = 0; j < 3; j++) {
        double product = 0;
        for (int k = 0; k < 3; k++) {
          product += matrix[i][k] * inverse[k][j];
        }
        assertEquals(i == j ? 1 : 0, product, EXACT);
      }
    }
    assertArrayEquals(new double[] {4, 1, 0.5}, product(matrix, cholesky.solve(matrix[0])), EXACT);
    assertTrue(!cholesky.append(new double[] {4, 1, 0.5, 4}), "a row that is there already");
  }

  private static double[] product(double[][] matrix, double[] x) {
    return Arrays.stream(matrix)
        .mapToDouble(row -> row[0] * x[0] + row[1] * x[1] + row[2] * x[2])
        .toArray();
  }

  private static double[] differences(ToDoubleFunction<double[]> function, double[] at) {
    double[] gradient = new double[at.length];
    for (int j = 0; j < at.length; j++) {
      double[] low = at.clone();
      double[] high = at.clone();
      low[j] -= DIFFERENCE;
      high[j] += DIFFERENCE;
      gradient[j] = (function.applyAsDouble(high) - function.applyAsDouble(low)) / (2 * DIFFERENCE);
    }
    return gradient;
  }
}
