package org.sweep4j.search.bayes;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.LongStream;
import org.sweep4j.config.Configuration;
import org.sweep4j.config.Goal;
import org.sweep4j.config.Sampler;
import org.sweep4j.random.RandomStream;
import org.sweep4j.random.Seed;
import org.sweep4j.search.Pacing;
import org.sweep4j.search.Strategy;
import org.sweep4j.search.Trial;
import org.sweep4j.search.space.SearchSpace;

/**
 * {@code method: bayes}: ten trials of random search, then each where the sampler expects the most.
 *
 * <p>{@code auto} is the Gaussian process for the first {@value #AUTO_TRIALS} trials and the Parzen
 * estimator after them.
 *
 * <p>Failed and diverged trials count as the worst. No configuration is proposed twice as long as
 * there is another one; a space with an end is searched to its end.
 */
public final class BayesSearch implements Strategy {
  private static final int MOST_REDRAWS = 240;
  private static final int AUTO_TRIALS = 200;

  private final Coordinates coordinates;
  private final SearchSpace distributions;
  private final OptionalLong size;
  private final IntFunction<PointSampler> sampler;
  private final List<Trial> remembered = new ArrayList<>();
  private final List<Observation> observations = new ArrayList<>();
  private final Set<List<Double>> tried = new HashSet<>();
  private final Seed seed;
  private final Goal goal;

  public BayesSearch(SearchSpace space, Seed seed, Goal goal, Sampler sampler) {
    this.coordinates = new Coordinates(space);
    this.size = coordinates.size();
    this.distributions = space;
    PointSampler gaussian = new GaussianSampler(coordinates);
    PointSampler parzen = new ParzenSampler(coordinates);
    this.sampler =
        switch (sampler) {
          case AUTO -> trials -> trials < AUTO_TRIALS ? gaussian : parzen;
          case GP -> trials -> gaussian;
          case TPE -> trials -> parzen;
          case RANDOM -> throw new IllegalArgumentException("random draws learn nothing");
        };
    this.seed = seed;
    this.goal = goal;
  }

  @Override
  public Pacing pacing() {
    return new Pacing.OneByOne();
  }

  @Override
  public OptionalLong size() {
    return size;
  }

  @Override
  public synchronized Optional<Configuration> propose(int number, List<Trial> earlier) {
    boolean scored = earlier.stream().anyMatch(trial -> trial.state().scored());
    if (!scored && size().isEmpty()) {
      Configuration draw = distributions.draw(seed.stream("search", number));
      // what was drawn for this trial already, and found to be another one again, stands at the end
      List<Trial> redrawn = earlier.subList(Math.min(number, earlier.size()), earlier.size());
      if (redrawn.stream().noneMatch(trial -> trial.parameters().equals(draw))) {
        return Optional.of(draw);
      }
    }
    remember(earlier);
    if (tried.size() >= size().orElse(Long.MAX_VALUE)) {
      return Optional.empty();
    }
    RandomStream random = seed.stream("search", number);
    Optional<Configuration> proposal =
        !scored || observations.size() < PointSampler.STARTUP_TRIALS
            ? drawn(random)
            : sampler
                .apply(observations.size())
                .next(
                    List.copyOf(observations),
                    point -> coordinates.holds(point) && !tried.contains(key(point)),
                    random)
                .map(coordinates::configuration);
    return Optional.of(proposal.orElseGet(() -> lastResort(random)));
  }

  /** The first untried one of some draws from the declared distributions. */
  private Optional<Configuration> drawn(RandomStream random) {
    for (int i = 0; i < MOST_REDRAWS; i++) {
      Configuration configuration = distributions.draw(random);
      if (!tried.contains(key(coordinates.point(configuration).orElseThrow()))) {
        return Optional.of(configuration);
      }
    }
    return Optional.empty();
  }

  /** Where there is no end, a repetition is all that is left to propose. */
  private Configuration lastResort(RandomStream random) {
    return size().isPresent() ? untried(random) : distributions.draw(random);
  }

  /** The first untried one of a space with an end, counted from a random one. */
  private Configuration untried(RandomStream random) {
    long all = coordinates.combinations().orElseThrow();
    long start = (long) (random.nextDouble() * all);
    return LongStream.range(0, all)
        .mapToObj(i -> coordinates.at((start + i) % all))
        .flatMap(Optional::stream)
        .filter(one -> !tried.contains(key(coordinates.point(one).orElseThrow())))
        .findFirst()
        .orElseThrow();
  }

  /** A proposal mostly sees the trials of the one before, and one more: only that is new. */
  private void remember(List<Trial> earlier) {
    int before = remembered.size();
    if (before > earlier.size() || !remembered.equals(earlier.subList(0, before))) {
      remembered.clear();
      observations.clear();
      tried.clear();
    }
    for (Trial trial : earlier.subList(remembered.size(), earlier.size())) {
      remembered.add(trial);
      coordinates
          .point(trial.parameters())
          .map(point -> observation(trial, point))
          .ifPresent(
              observation -> {
                observations.add(observation);
                tried.add(key(observation.point()));
              });
    }
  }

  private Observation observation(Trial trial, double[] point) {
    double score = trial.scoreOrWorst(goal);
    double loss = goal == Goal.MINIMIZE ? score : -score;
    double deviation = trial.standardDeviation().orElse(Double.NaN);
    double variance = deviation * deviation / Math.max(1, trial.foldScores().size());
    return switch (trial.state()) {
      case COMPLETE -> new Observation(point, loss, variance, Double.POSITIVE_INFINITY);
      case STOPPED -> new Observation(point, loss, variance, trial.epochs());
      case FAILED, DIVERGED -> Observation.failed(point);
    };
  }

  private static List<Double> key(double[] point) {
    return Arrays.stream(point).boxed().toList();
  }
}
