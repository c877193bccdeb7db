package org.sweep4j.search.method;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.sweep4j.config.Configuration;
import org.sweep4j.config.Goal;
import org.sweep4j.config.Objective;
import org.sweep4j.config.Sweep;
import org.sweep4j.random.Seed;
import org.sweep4j.search.Strategy;
import org.sweep4j.search.Trial;
import org.sweep4j.search.TrialState;
import org.sweep4j.search.space.SearchSpace;

/** What a sweep would try. */
public final class DryRun {
  /** Hyperband's most epochs in Li et al., where no file tells. */
  private static final int EPOCHS = 81;

  private DryRun() {}

  /**
   * The first candidates: those enqueued, then the strategy's. A strategy that learns from results
   * is asked as if no trial had a score yet.
   *
   * @return at most {@code most}, fewer if there are no more
   */
  public static List<Configuration> candidates(Sweep sweep, Seed seed, int most) {
    Goal goal = sweep.metric().map(Objective::goal).orElse(Goal.MAXIMIZE);
    Strategy strategy = new SweepPlans(sweep, seed, EPOCHS, Configuration.EMPTY).strategy(goal);
    List<Configuration> candidates =
        new ArrayList<>(enqueued(sweep, seed).stream().limit(most).toList());
    List<Trial> earlier = new ArrayList<>();
    for (int number = 0; candidates.size() < most; number++) {
      Optional<Configuration> next = strategy.propose(number, earlier);
      if (next.isEmpty()) {
        break;
      }
      candidates.add(next.get());
      earlier.add(withoutScore(number, next.get(), seed));
    }
    return candidates;
  }

  private static List<Configuration> enqueued(Sweep sweep, Seed seed) {
    return new Enqueued(SearchSpace.of(sweep), seed).complete(sweep.enqueue());
  }

  private static Trial withoutScore(int number, Configuration parameters, Seed seed) {
    return new Trial(
        number,
        TrialState.FAILED,
        parameters,
        OptionalDouble.empty(),
        OptionalDouble.empty(),
        List.of(),
        Map.of(),
        List.of(),
        0,
        seed.value(),
        0,
        Optional.of("not trained"));
  }
}
