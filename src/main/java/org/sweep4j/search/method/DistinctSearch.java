package org.sweep4j.search.method;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;
import org.sweep4j.config.Configuration;
import org.sweep4j.search.Pacing;
import org.sweep4j.search.Strategy;
import org.sweep4j.search.Trial;
import org.sweep4j.search.bayes.Coordinates;

/**
 * Another strategy's proposals without those whose trial would be the same as an earlier one's: a
 * draw repeated, or another combination that makes the same experiment, as different momenta do
 * beside adam. A space whose experiments are all tried is exhausted.
 *
 * <p>What a proposal is depends on the numbers of proposals and on earlier trials alone, as it does
 * in the strategy itself; without repetitions, proposals are the strategy's.
 */
final class DistinctSearch implements Strategy {
  /** Where that many draws in a row were tried before, what is left is looked for one by one. */
  private static final int MOST_REPEATS = 200;

  /** Spaces of up to so many combinations are gone through to count their experiments. */
  static final long COUNTED = 500;

  private final Strategy inner;
  private final Function<Configuration, Object> identity;
  private final Coordinates coordinates;
  private final Set<Object> before = new HashSet<>();

  private final Set<Object> seen = new HashSet<>();
  private final List<Configuration> found = new ArrayList<>();
  private int asked;
  private long untried;
  private boolean exhausted;

  /**
   * @param identity equal for configurations that make the same trial
   * @param enqueued what is tried before the first proposal
   */
  DistinctSearch(
      Strategy inner,
      Function<Configuration, Object> identity,
      Coordinates coordinates,
      List<Configuration> enqueued) {
    this.inner = inner;
    this.identity = identity;
    this.coordinates = coordinates;
    enqueued.forEach(set -> before.add(identity.apply(set)));
    seen.addAll(before);
  }

  @Override
  public Optional<Configuration> propose(int number, List<Trial> earlier) {
    return inner.pacing() instanceof Pacing.Ahead ? ahead(number) : learned(number, earlier);
  }

  private synchronized Optional<Configuration> ahead(int number) {
    while (found.size() <= number && !exhausted) {
      Optional<Configuration> next = next();
      exhausted = next.isEmpty();
      next.ifPresent(found::add);
    }
    return number < found.size() ? Optional.of(found.get(number)) : Optional.empty();
  }

  private Optional<Configuration> next() {
    boolean endless = inner.size().isEmpty();
    for (int repeats = 0; !endless || repeats < MOST_REPEATS; repeats++) {
      Optional<Configuration> proposed = inner.propose(asked++, List.of());
      if (proposed.isEmpty() || seen.add(identity.apply(proposed.get()))) {
        return proposed;
      }
    }
    while (untried < coordinates.combinations().orElse(0)) {
      Optional<Configuration> left = coordinates.at(untried++);
      if (left.isPresent() && seen.add(identity.apply(left.get()))) {
        return left;
      }
    }
    return Optional.empty();
  }

  /** A combination whose experiment was tried counts as tried, with that trial's result. */
  private Optional<Configuration> learned(int number, List<Trial> earlier) {
    Map<Object, Trial> trials = new HashMap<>();
    earlier.forEach(trial -> trials.putIfAbsent(identity.apply(trial.parameters()), trial));
    List<Trial> known = new ArrayList<>(earlier);
    for (int repeats = 0; repeats < MOST_REPEATS; repeats++) {
      Optional<Configuration> proposed = inner.propose(number, known);
      Trial same = proposed.map(identity).map(trials::get).orElse(null);
      if (same == null) {
        return proposed;
      }
      known.add(same.with(proposed.orElseThrow()));
    }
    return Optional.empty();
  }

  @Override
  public Pacing pacing() {
    return inner.pacing();
  }

  /** How many experiments there are; of a large space, at most. */
  @Override
  public OptionalLong size() {
    OptionalLong points = inner.size().isPresent() ? inner.size() : coordinates.size();
    if (points.orElse(Long.MAX_VALUE) > COUNTED || coordinates.combinations().orElse(0) > COUNTED) {
      return points;
    }
    Set<Object> all = new HashSet<>();
    if (coordinates.combinations().isEmpty()) {
      return points;
    }
    coordinates.all().forEach(one -> all.add(identity.apply(one)));
    all.removeAll(before);
    return OptionalLong.of(all.size());
  }
}
