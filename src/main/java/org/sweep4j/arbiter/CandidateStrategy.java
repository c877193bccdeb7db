package org.sweep4j.arbiter;

import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.deeplearning4j.arbiter.optimize.api.Candidate;
import org.deeplearning4j.arbiter.optimize.api.CandidateGenerator;
import org.deeplearning4j.arbiter.optimize.generator.GridSearchCandidateGenerator;
import org.deeplearning4j.arbiter.optimize.generator.RandomSearchGenerator;
import org.sweep4j.config.Configuration;
import org.sweep4j.search.Pacing;
import org.sweep4j.search.Strategy;
import org.sweep4j.search.Trial;

/**
 * Proposes a generator's candidates, each by its number alone. The generator and its spaces are
 * asked by one thread only, in order.
 */
final class CandidateStrategy implements Strategy {
  /** Those that do not look at results; a class derived from them might. */
  private static final Set<Class<?>> AHEAD =
      Set.of(RandomSearchGenerator.class, GridSearchCandidateGenerator.class);

  private final CandidateGenerator generator;
  private final Map<Integer, Proposed> proposed = new ConcurrentHashMap<>();

  CandidateStrategy(CandidateGenerator generator) {
    this.generator = generator;
  }

  @Override
  public Optional<Configuration> propose(int number, List<Trial> earlier) {
    if (!proposed.containsKey(number)) {
      if (!generator.hasMoreCandidates()) {
        return Optional.empty();
      }
      proposed.put(number, next(number));
    }
    return Optional.of(named(proposed(number).candidate().getFlatParameters()));
  }

  /** A point of the unit cube as parameters, in the order of its coordinates. */
  static Configuration named(double[] point) {
    return Configuration.of(
        IntStream.range(0, point.length)
            .boxed()
            .collect(toMap(CandidateStrategy::name, i -> point[i])));
  }

  /** The point that parameters were made of. */
  static double[] point(Configuration parameters) {
    return parameters.values().values().stream()
        .mapToDouble(value -> ((Number) Objects.requireNonNull(value)).doubleValue())
        .toArray();
  }

  /** In an order that is the alphabet's, too. */
  static String name(int coordinate) {
    return "coordinate_%05d".formatted(coordinate);
  }

  private Proposed next(int number) {
    Candidate<?> candidate;
    try {
      candidate = generator.getCandidate();
    } catch (RuntimeException e) {
      return Proposed.failed(new Candidate<>((Object) null, number, new double[0], null, e), e);
    }
    if (candidate.getException() != null) {
      return Proposed.failed(candidate, candidate.getException());
    }
    try {
      return new Proposed(candidate, Optional.of(candidate.getValue()), Optional.empty());
    } catch (RuntimeException e) {
      return Proposed.failed(candidate, e);
    }
  }

  /** What was proposed under a number. */
  Proposed proposed(int number) {
    Proposed found = proposed.get(number);
    if (found == null) {
      throw new IllegalArgumentException("candidate %d was not proposed".formatted(number));
    }
    return found;
  }

  @Override
  public Pacing pacing() {
    return AHEAD.contains(generator.getClass()) ? new Pacing.Ahead() : new Pacing.OneByOne();
  }

  /**
   * A candidate and what its space made of it.
   *
   * @param value absent if the space failed
   * @param failure present if it did
   */
  record Proposed(Candidate<?> candidate, Optional<Object> value, Optional<Exception> failure) {

    private static Proposed failed(Candidate<?> candidate, Exception failure) {
      return new Proposed(candidate, Optional.empty(), Optional.of(failure));
    }
  }
}
