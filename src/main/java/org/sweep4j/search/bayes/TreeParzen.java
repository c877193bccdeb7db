package org.sweep4j.search.bayes;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.sweep4j.config.RandomStream;

/**
 * The tree-structured Parzen estimator: of 24 draws from the density l of the good observations,
 * the one with the largest l(x)/g(x), g being the density of the others.
 *
 * <p>The good ones are the best γ(n) = min(⌈0.1 n⌉, 25) of n. While there are fewer than 10
 * observations, points come from the declared distributions. All numbers as in Optuna 4.8's {@code
 * TPESampler(multivariate=True)}.
 *
 * <p>Source: Bergstra et al., Algorithms for Hyper-Parameter Optimization, NIPS 2011.
 */
public record TreeParzen(List<Dimension> dimensions) {
  public static final int STARTUP_TRIALS = 10;
  public static final int CANDIDATES = 24;
  private static final int MOST_GOOD = 25;

  public TreeParzen {
    dimensions = List.copyOf(dimensions);
  }

  /** How many of n observations count as good. */
  static int goodOnes(int n) {
    return Math.min((n + 9) / 10, MOST_GOOD);
  }

  /** Where to draw candidates and how to compare them. */
  interface Proposal {
    double[] draw(RandomStream random);

    double score(double[] point);
  }

  /**
   * The proposal that the observations, oldest first, lead to.
   *
   * @param startup whether to draw from the declared distributions
   */
  Proposal proposal(List<Observation> observations, boolean startup) {
    return startup ? new Prior() : new Ratio(observations);
  }

  private final class Prior implements Proposal {
    @Override
    public double[] draw(RandomStream random) {
      return dimensions.stream().mapToDouble(dimension -> dimension.draw(random)).toArray();
    }

    @Override
    public double score(double[] point) {
      return 0;
    }
  }

  private final class Ratio implements Proposal {
    private final ParzenEstimator good;
    private final ParzenEstimator others;

    Ratio(List<Observation> observations) {
      Set<Observation> best = Collections.newSetFromMap(new IdentityHashMap<>());
      observations.stream()
          .sorted(Observation.BEST_FIRST)
          .limit(goodOnes(observations.size()))
          .forEach(best::add);
      this.good = estimator(observations.stream().filter(best::contains).toList());
      this.others =
          estimator(observations.stream().filter(other -> !best.contains(other)).toList());
    }

    private ParzenEstimator estimator(List<Observation> chosen) {
      return new ParzenEstimator(
          dimensions, chosen.stream().map(Observation::point).toArray(double[][]::new));
    }

    @Override
    public double[] draw(RandomStream random) {
      return good.draw(random);
    }

    @Override
    public double score(double[] point) {
      return good.logDensity(point) - others.logDensity(point);
    }
  }
}
