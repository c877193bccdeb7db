package org.sweep4j.search.bayes;

import java.util.Arrays;
import java.util.List;
import org.sweep4j.random.RandomStream;

/**
 * A density over all dimensions at once, from observations: p(x) = Σᵢ wᵢ Πⱼ kᵢⱼ(xⱼ).
 *
 * <p>Each observation is one component, a product of one kernel per dimension; the declared
 * distributions are one more, of the weight of one observation. Up to 24 observations weigh the
 * same; of more, all but the latest 25 weigh less the older they are. This is Optuna 4.8's {@code
 * _ParzenEstimator} with {@code multivariate=True} and its defaults (prior of weight 1, magic clip,
 * no end points), in coordinates of [0, 1].
 *
 * <p>Of a dimension that an observation does not have its kernel is the declared distribution, and
 * of one that a point does not have no kernel says anything.
 *
 * <p>Sources: Bergstra et al., Algorithms for Hyper-Parameter Optimization, NIPS 2011; Watanabe,
 * Tree-Structured Parzen Estimator, arXiv 2304.11127.
 */
public final class ParzenEstimator {
  private static final double PRIOR_WEIGHT = 1;
  private static final int FULL_WEIGHT = 25;

  private final List<Kernels> kernels;
  private final double[] weights;
  private final double[] logWeights;

  /**
   * @param observations coordinates [observation, dimension], oldest first
   */
  public ParzenEstimator(List<Dimension> dimensions, double[][] observations) {
    this.weights = weights(observations.length);
    this.logWeights = Arrays.stream(weights).map(StrictMath::log).toArray();
    Kernels[] factors = new Kernels[dimensions.size()];
    for (int j = 0; j < factors.length; j++) {
      factors[j] = dimensions.get(j).kernels(column(observations, j), factors.length);
    }
    this.kernels = List.of(factors);
  }

  /**
   * The components' weights: 1 for the prior, the last, and for the latest 25 observations; before
   * them a straight line from 1/n up to 1. They sum to 1.
   */
  static double[] weights(int observations) {
    double[] weights = new double[observations + 1];
    Arrays.fill(weights, 1);
    weights[observations] = PRIOR_WEIGHT;
    int old = Math.max(0, observations - FULL_WEIGHT);
    for (int i = 0; i < old; i++) {
      double climbed = old == 1 ? 0 : (double) i / (old - 1);
      weights[i] = 1.0 / observations + climbed * (1 - 1.0 / observations);
    }
    double sum = Arrays.stream(weights).sum();
    for (int i = 0; i < weights.length; i++) {
      weights[i] /= sum;
    }
    return weights;
  }

  /** ln p at a point, by its coordinates. */
  public double logDensity(double[] point) {
    double[] logs = logWeights.clone();
    for (int j = 0; j < point.length; j++) {
      if (!Double.isNaN(point[j])) {
        kernels.get(j).addLogDensities(point[j], logs);
      }
    }
    double largest = Arrays.stream(logs).max().orElseThrow();
    if (largest == Double.NEGATIVE_INFINITY) {
      return largest;
    }
    double sum = 0;
    for (double log : logs) {
      sum += StrictMath.exp(log - largest);
    }
    return largest + StrictMath.log(sum);
  }

  /**
   * The logarithm of what p is not trusted below: the weight of one observation, spread evenly over
   * the width of its kernels and over all steps and categories.
   */
  double logFloor(double[] point) {
    double log = logWeights[weights.length - 1];
    for (int j = 0; j < point.length; j++) {
      log += Double.isNaN(point[j]) ? 0 : kernels.get(j).logFloor(point[j]);
    }
    return log;
  }

  /** A draw: a component by its weight, then each coordinate from that component. */
  public double[] draw(RandomStream random) {
    int component = Choice.pick(weights, random);
    double[] point = new double[kernels.size()];
    for (int j = 0; j < point.length; j++) {
      point[j] = kernels.get(j).draw(component, random);
    }
    return point;
  }

  private static double[] column(double[][] rows, int index) {
    return Arrays.stream(rows).mapToDouble(row -> row[index]).toArray();
  }
}
