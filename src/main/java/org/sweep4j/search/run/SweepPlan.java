package org.sweep4j.search.run;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import org.sweep4j.config.Configuration;
import org.sweep4j.config.EarlyTermination;
import org.sweep4j.config.Objective;
import org.sweep4j.search.Pacing;
import org.sweep4j.search.Strategy;
import org.sweep4j.search.Trial;
import org.sweep4j.search.space.SearchSpace;

/**
 * What a sweep tries, independent of how it is executed.
 *
 * @param runCap most trials; absent: as many as the strategy proposes
 * @param enqueued complete configurations that are tried first
 * @param learnedFrom trials of an earlier sweep over the same space
 * @param racing whether a trial ends after the first folds that show it to be worse
 */
public record SweepPlan(
    SearchSpace space,
    Strategy strategy,
    Objective objective,
    OptionalInt runCap,
    Optional<EarlyTermination> earlyTermination,
    List<Configuration> enqueued,
    List<Trial> learnedFrom,
    boolean racing) {

  public SweepPlan {
    enqueued = List.copyOf(enqueued);
    learnedFrom = List.copyOf(learnedFrom);
  }

  /** A plan with neither cap, early termination, enqueued configurations nor earlier sweep. */
  public static SweepPlan of(SearchSpace space, Strategy strategy, Objective objective) {
    return new SweepPlan(
        space,
        strategy,
        objective,
        OptionalInt.empty(),
        Optional.empty(),
        List.of(),
        List.of(),
        false);
  }

  public SweepPlan withRunCap(int most) {
    return new SweepPlan(
        space,
        strategy,
        objective,
        OptionalInt.of(most),
        earlyTermination,
        enqueued,
        learnedFrom,
        racing);
  }

  /**
   * How many trials there are at most, where that is known: enqueued configurations come before the
   * strategy's proposals, but take places of Hyperband's brackets.
   */
  public OptionalLong size() {
    int added = strategy.pacing() instanceof Pacing.Brackets ? 0 : enqueued.size();
    return LongStream.concat(
            strategy.size().stream().map(size -> size + added), runCap.stream().asLongStream())
        .min();
  }
}
