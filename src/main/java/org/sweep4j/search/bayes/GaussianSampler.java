package org.sweep4j.search.bayes;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.sweep4j.random.RandomStream;
import org.sweep4j.search.gaussian.GaussianProcess;
import org.sweep4j.search.gaussian.Hyperparameters;
import org.sweep4j.search.gaussian.Observations;

/**
 * The untried point at which a Gaussian process expects the largest improvement over the best that
 * it expects of those tried.
 *
 * <p>Kernel, priors and logarithm of the expected improvement are those of Optuna 4.8's {@code
 * GPSampler}, which compares with the best loss observed instead, noise and all, and tames no
 * losses. The kernel's hyperparameters are fitted again at every trial up to the 40th, from there
 * after every twentieth part more trials, to at most {@value #MOST_FITTED} of them, and kept in
 * between; of more than {@value #MOST_OBSERVATIONS} observations the process knows as many. Half of
 * these are the best and half the latest others, so that a proposal takes no longer however many
 * there are: 10 to 30 ms.
 */
final class GaussianSampler implements PointSampler {
  private static final int MOST_OBSERVATIONS = 200;

  /** A fit takes the cube of these, again and again. */
  private static final int MOST_FITTED = 100;

  private static final int REFITS = 20;
  private static final int STARTS = 4;

  /** Draws that are looked at: fewer for many observations, as each takes their square. */
  private static final int MOST_DRAWS = 1024;

  private static final int DRAWS_TIMES_OBSERVATIONS = 50_000;

  private final Coordinates coordinates;
  private final List<Dimension> dimensions;
  private final boolean[] categorical;
  private volatile Optional<Fitted> latest = Optional.empty();

  GaussianSampler(Coordinates coordinates) {
    this.coordinates = coordinates;
    this.dimensions = coordinates.dimensions();
    this.categorical = new boolean[dimensions.size()];
    for (int j = 0; j < categorical.length; j++) {
      categorical[j] = !dimensions.get(j).isOrdered();
    }
  }

  /** Remembered, not needed: fitted again to the same observations, it is the same. */
  private record Fitted(Observations to, Hyperparameters theta) {
    boolean isTo(Observations others) {
      return Arrays.equals(to.values(), others.values())
          && Arrays.equals(to.noise(), others.noise())
          && Arrays.deepEquals(to.points(), others.points());
    }
  }

  @Override
  public Optional<double[]> next(
      List<Observation> observations, Predicate<double[]> untried, RandomStream random) {
    List<Observation> known = mostTelling(observations, MOST_OBSERVATIONS);
    GaussianProcess process =
        new GaussianProcess(
            seen(known), hyperparameters(seen(mostTelling(fitted(observations), MOST_FITTED))));
    double[] expected =
        known.stream()
            .mapToDouble(
                one -> process.predict(Acquisition.features(dimensions, one.point())).mean())
            .toArray();
    int best =
        IntStream.range(0, expected.length).reduce(0, (a, b) -> expected[b] < expected[a] ? b : a);
    int draws = Math.min(MOST_DRAWS, DRAWS_TIMES_OBSERVATIONS / known.size());
    return new AcquisitionSearch(
            coordinates, new Acquisition(dimensions, process, expected[best]), untried)
        .best(draws, STARTS, known.get(best).point(), random);
  }

  /** Those that the hyperparameters in use at this number of observations were fitted to. */
  private static List<Observation> fitted(List<Observation> observations) {
    int n = observations.size();
    return observations.subList(0, n - n % Math.max(1, n / REFITS));
  }

  private Hyperparameters hyperparameters(Observations observations) {
    Optional<Fitted> known = latest.filter(fitted -> fitted.isTo(observations));
    if (known.isEmpty()) {
      known = Optional.of(new Fitted(observations, GaussianProcess.fit(observations)));
      latest = known;
    }
    return known.get().theta();
  }

  private Observations seen(List<Observation> observations) {
    double[][] points =
        observations.stream()
            .map(observation -> Acquisition.features(dimensions, observation.point()))
            .toArray(double[][]::new);
    return new Observations(
        categorical, points, Losses.standardised(observations), Losses.noise(observations));
  }

  private static List<Observation> mostTelling(List<Observation> observations, int most) {
    if (observations.size() <= most) {
      return observations;
    }
    Set<Observation> chosen = Collections.newSetFromMap(new IdentityHashMap<>());
    observations.stream().sorted(Observation.BEST_FIRST).limit(most / 2).forEach(chosen::add);
    List<Observation> latestFirst = new ArrayList<>(observations);
    Collections.reverse(latestFirst);
    latestFirst.stream().filter(observation -> chosen.size() < most).forEach(chosen::add);
    return observations.stream().filter(chosen::contains).toList();
  }
}
