package org.sweep4j.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;
import org.sweep4j.config.Configuration;

/** A sweep over a function instead of a network: one trial after the other. */
public final class SimulatedSweep {
  private SimulatedSweep() {}

  public static List<Trial> run(
      Strategy strategy, int trials, ToDoubleFunction<Map<String, ?>> score) {
    List<Trial> done = new ArrayList<>();
    while (done.size() < trials) {
      Optional<Configuration> proposal = strategy.propose(done.size(), done);
      if (proposal.isEmpty()) {
        break;
      }
      done.add(trial(done.size(), proposal.get(), score.applyAsDouble(proposal.get().values())));
    }
    return done;
  }

  /** NaN makes a failed trial. */
  public static Trial trial(int number, Configuration parameters, double score) {
    boolean failed = Double.isNaN(score);
    return new Trial(
        number,
        failed ? TrialState.FAILED : TrialState.COMPLETE,
        parameters,
        failed ? OptionalDouble.empty() : OptionalDouble.of(score),
        OptionalDouble.empty(),
        List.of(),
        Map.of(),
        List.of(),
        1,
        0,
        0,
        failed ? Optional.of("failed") : Optional.empty());
  }

  public static double least(List<Trial> trials) {
    return trials.stream()
        .flatMapToDouble(trial -> trial.score().stream())
        .min()
        .orElse(Double.POSITIVE_INFINITY);
  }
}
