package org.sweep4j.search.bayes;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.sweep4j.config.Configuration;
import org.sweep4j.config.Goal;
import org.sweep4j.random.RandomStream;
import org.sweep4j.random.Seed;
import org.sweep4j.search.Pacing;
import org.sweep4j.search.Strategy;
import org.sweep4j.search.Trial;
import org.sweep4j.search.space.SearchSpace;

/**
 * {@code method: bayes}: ten trials of random search, then each where {@link TreeParzen} expects
 * the most.
 *
 * <p>Failed and diverged trials count as the worst. No configuration is proposed twice as long as
 * there is another one; a space with an end is searched to its end.
 */
public final class BayesSearch implements Strategy {
  private static final int REDRAWS = 10;

  private final Coordinates coordinates;
  private final SearchSpace distributions;
  private final Seed seed;
  private final Goal goal;

  public BayesSearch(SearchSpace space, Seed seed, Goal goal) {
    this.coordinates = new Coordinates(space);
    this.distributions = space;
    this.seed = seed;
    this.goal = goal;
  }

  @Override
  public Pacing pacing() {
    return new Pacing.OneByOne();
  }

  @Override
  public OptionalLong size() {
    return coordinates.size();
  }

  @Override
  public Optional<Configuration> propose(int number, List<Trial> earlier) {
    List<Observation> observations = observations(earlier);
    Set<List<Double>> tried = new HashSet<>();
    observations.forEach(observation -> tried.add(key(observation.point())));
    if (tried.size() >= size().orElse(Long.MAX_VALUE)) {
      return Optional.empty();
    }
    RandomStream random = seed.stream("search", number);
    Optional<Configuration> proposal =
        observations.size() < TreeParzen.STARTUP_TRIALS
            ? drawn(tried, random)
            : estimated(observations, tried, random);
    return Optional.of(proposal.orElseGet(() -> lastResort(tried, random)));
  }

  /** The first untried one of some draws from the declared distributions. */
  private Optional<Configuration> drawn(Set<List<Double>> tried, RandomStream random) {
    for (int i = 0; i < REDRAWS * TreeParzen.CANDIDATES; i++) {
      Configuration configuration = distributions.draw(random);
      if (!tried.contains(key(coordinates.point(configuration).orElseThrow()))) {
        return Optional.of(configuration);
      }
    }
    return Optional.empty();
  }

  /** The best untried one of the estimator's candidates. */
  private Optional<Configuration> estimated(
      List<Observation> observations, Set<List<Double>> tried, RandomStream random) {
    TreeParzen parzen = new TreeParzen(coordinates.dimensions(), observations);
    for (int i = 0; i < REDRAWS; i++) {
      Optional<double[]> best = bestOfCandidates(parzen, tried, random);
      if (best.isPresent()) {
        return best.map(coordinates::configuration);
      }
    }
    return Optional.empty();
  }

  private static Optional<double[]> bestOfCandidates(
      TreeParzen parzen, Set<List<Double>> tried, RandomStream random) {
    Optional<double[]> best = Optional.empty();
    double bestScore = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < TreeParzen.CANDIDATES; i++) {
      double[] candidate = parzen.draw(random);
      double score = parzen.score(candidate);
      if (score > bestScore && !tried.contains(key(candidate))) {
        best = Optional.of(candidate);
        bestScore = score;
      }
    }
    return best;
  }

  /** Where there is no end, a repetition is all that is left to propose. */
  private Configuration lastResort(Set<List<Double>> tried, RandomStream random) {
    return size().isPresent()
        ? coordinates.configuration(untried(tried, random))
        : distributions.draw(random);
  }

  /** The first untried point of a space with an end, counted from a random one. */
  private double[] untried(Set<List<Double>> tried, RandomStream random) {
    long size = size().orElseThrow();
    long index = (long) (random.nextDouble() * size);
    while (tried.contains(key(coordinates.point(index)))) {
      index = (index + 1) % size;
    }
    return coordinates.point(index);
  }

  private List<Observation> observations(List<Trial> trials) {
    List<Observation> observations = new ArrayList<>();
    for (Trial trial : trials) {
      coordinates
          .point(trial.parameters())
          .map(point -> observation(trial, point))
          .ifPresent(observations::add);
    }
    return observations;
  }

  private Observation observation(Trial trial, double[] point) {
    double score = trial.scoreOrWorst(goal);
    double loss = goal == Goal.MINIMIZE ? score : -score;
    return switch (trial.state()) {
      case COMPLETE -> Observation.complete(point, loss);
      case STOPPED -> new Observation(point, loss, trial.epochs());
      case FAILED, DIVERGED -> Observation.failed(point);
    };
  }

  private static List<Double> key(double[] point) {
    return Arrays.stream(point).boxed().toList();
  }
}
