package org.sweep4j.search.bayes;

import java.util.List;
import org.sweep4j.search.gaussian.ExpectedImprovement;
import org.sweep4j.search.gaussian.GaussianProcess;

/** The logarithm of the improvement to expect at a point over the best expected of those tried. */
final class Acquisition {
  /** Keeps σ off 0 at a point that was tried. */
  private static final double LEAST_VARIANCE = 1e-12;

  private final List<Dimension> dimensions;
  private final GaussianProcess process;
  private final double best;

  Acquisition(List<Dimension> dimensions, GaussianProcess process, double best) {
    this.dimensions = dimensions;
    this.process = process;
    this.best = best;
  }

  /** A point as the process knows it: places on [0, 1], and numbers of categories. */
  static double[] features(List<Dimension> dimensions, double[] point) {
    double[] features = point.clone();
    for (int j = 0; j < features.length; j++) {
      if (dimensions.get(j).isOrdered() && !Double.isNaN(point[j])) {
        features[j] = dimensions.get(j).position(point[j]);
      }
    }
    return features;
  }

  double at(double[] point) {
    GaussianProcess.Prediction y = process.predict(features(dimensions, point));
    return ExpectedImprovement.log(y.mean(), y.variance() + LEAST_VARIANCE, best);
  }

  /** By the features of a point. */
  double[] slopes(double[] point) {
    double[] features = features(dimensions, point);
    GaussianProcess.Prediction y = process.predict(features);
    double[][] slopes = process.slopes(features);
    double[] by = ExpectedImprovement.slopes(y.mean(), y.variance() + LEAST_VARIANCE, best);
    double[] sum = new double[point.length];
    for (int j = 0; j < sum.length; j++) {
      sum[j] = by[0] * slopes[0][j] + by[1] * slopes[1][j];
    }
    return sum;
  }
}
