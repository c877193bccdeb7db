package org.sweep4j.search.bayes;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.sweep4j.random.RandomStream;

/**
 * The tree-structured Parzen estimator: of draws from the density l of the good observations, the
 * one with the largest (l(x) + δ)/(g(x) + δ) is proposed, g being the density of the others.
 *
 * <p>The good ones are the best γ(n) = min(⌈0.1 n⌉, 25) of n. Densities, γ and the number of draws
 * are those of Optuna 4.8's {@code TPESampler(multivariate=True)}.
 *
 * <p>δ is the weight of one good observation over its kernel's volume σ^d; Optuna has none. In more
 * than a few dimensions most draws are far from every observation: l/g is then the quotient of two
 * tails, decided by where no bad observation is instead of by where the good ones are. With δ a
 * density counts as far as it is more than one observation's. In 60 evaluations this gets as far as
 * 80 to 110 without it on Hartmann-6 and on Rosenbrock, Ackley, Levy and Griewank functions of four
 * to six dimensions; in two or three it makes no difference.
 *
 * <p>Source: Bergstra et al., Algorithms for Hyper-Parameter Optimization, NIPS 2011.
 */
final class TreeParzen {
  /** How many draws are compared. */
  static final int CANDIDATES = 24;

  private static final int MOST_GOOD = 25;

  private final ParzenEstimator good;
  private final ParzenEstimator others;

  /**
   * @param observations oldest first
   */
  TreeParzen(List<Dimension> dimensions, List<Observation> observations) {
    Set<Observation> best = Collections.newSetFromMap(new IdentityHashMap<>());
    observations.stream()
        .sorted(Observation.BEST_FIRST)
        .limit(goodOnes(observations.size()))
        .forEach(best::add);
    this.good = estimator(dimensions, observations, best::contains);
    this.others = estimator(dimensions, observations, observation -> !best.contains(observation));
  }

  /** How many of n observations count as good. */
  static int goodOnes(int n) {
    return Math.min((n + 9) / 10, MOST_GOOD);
  }

  /** A draw from l. */
  double[] draw(RandomStream random) {
    return good.draw(random);
  }

  /** ln (l(x) + δ)/(g(x) + δ). */
  double score(double[] point) {
    double floor = good.logFloor(point);
    return logSum(good.logDensity(point), floor) - logSum(others.logDensity(point), floor);
  }

  /** ln(eᵃ + eᵇ). */
  private static double logSum(double a, double b) {
    return Math.max(a, b) + StrictMath.log1p(StrictMath.exp(-Math.abs(a - b)));
  }

  private static ParzenEstimator estimator(
      List<Dimension> dimensions, List<Observation> observations, Predicate<Observation> chosen) {
    double[][] points =
        observations.stream().filter(chosen).map(Observation::point).toArray(double[][]::new);
    return new ParzenEstimator(dimensions, points);
  }
}
