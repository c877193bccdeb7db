package org.sweep4j.search.run;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.sweep4j.config.Configuration;
import org.sweep4j.config.EarlyTermination;
import org.sweep4j.config.Goal;
import org.sweep4j.config.Objective;
import org.sweep4j.config.Space;
import org.sweep4j.random.Seed;
import org.sweep4j.search.Pacing;
import org.sweep4j.search.Strategy;
import org.sweep4j.search.Trial;
import org.sweep4j.search.journal.InMemoryLog;
import org.sweep4j.search.journal.TrialDocument;
import org.sweep4j.search.random.RandomSearch;
import org.sweep4j.search.space.SearchSpace;

/** Small sweeps of x and y in [0, 1] for the tests of this package. */
final class Sweeps {
  static final Objective LOSS = new Objective("val_loss", Goal.MINIMIZE, OptionalDouble.empty());
  static final SearchSpace SPACE =
      SearchSpace.of(
          new TreeMap<>(Map.of("x", new Space.Uniform(0, 1), "y", new Space.Uniform(0, 1))));
  static final RandomSearch RANDOM = new RandomSearch(SPACE, new Seed(11));

  private Sweeps() {}

  /** (x − 0.3)² + y / epoch, a little worse in each further fold. */
  static double bowl(Configuration parameters, int fold, int epoch) {
    double x = number(parameters, "x");
    return (x - 0.3) * (x - 0.3) + number(parameters, "y") / epoch + 0.01 * fold;
  }

  static double number(Configuration parameters, String name) {
    return (Double) Objects.requireNonNull(parameters.values().get(name));
  }

  static SweepPlan random(int trials) {
    return SweepPlan.of(SPACE, RANDOM, LOSS).withRunCap(trials);
  }

  static SweepPlan plan(Strategy strategy, int trials) {
    return SweepPlan.of(SPACE, strategy, LOSS).withRunCap(trials);
  }

  static SweepPlan halving(Strategy strategy, int trials, EarlyTermination rule) {
    return new SweepPlan(
        SPACE,
        strategy,
        LOSS,
        OptionalInt.of(trials),
        Optional.of(rule),
        List.of(),
        List.of(),
        false);
  }

  static SweepPlan raced(Strategy strategy, int trials) {
    return new SweepPlan(
        SPACE,
        strategy,
        LOSS,
        OptionalInt.of(trials),
        Optional.empty(),
        List.of(),
        List.of(),
        true);
  }

  static SweepResult run(SweepPlan plan, FunctionTrainer trainer, int workers) {
    return resume(plan, trainer, workers, List.of());
  }

  static SweepResult resume(
      SweepPlan plan, FunctionTrainer trainer, int workers, List<Trial> earlier) {
    return new SweepRunner(plan, trainer, new InMemoryLog(earlier), Execution.withWorkers(workers))
        .run();
  }

  /** The journal's lines without the seconds. */
  static List<String> lines(SweepResult result) {
    return result.trials().stream()
        .map(TrialDocument.LINE::line)
        .map(line -> line.replaceAll("\"seconds\":[^,]*,", ""))
        .toList();
  }

  /**
   * Moves half way from the best earlier x to a number-dependent point: a stand-in for any method
   * that looks at results.
   */
  static class Follower implements Strategy {
    @Override
    public Optional<Configuration> propose(int number, List<Trial> earlier) {
      double best =
          earlier.stream()
              .filter(trial -> trial.state().scored())
              .min(Trial.bestFirst(Goal.MINIMIZE))
              .map(trial -> number(trial.parameters(), "x"))
              .orElse(0.9);
      double other = new Seed(3).stream("search", number, earlier.size()).nextDouble();
      return Optional.of(Configuration.of(Map.of("x", (best + other) / 2, "y", other)));
    }

    @Override
    public Pacing pacing() {
      return new Pacing.OneByOne();
    }
  }

  /** Random configurations in brackets 9×1 → 3×3 → 1×9 and 3×3 → 1×9. */
  static final class Brackets implements Strategy {
    static final int TRIALS = 12;

    @Override
    public Optional<Configuration> propose(int number, List<Trial> earlier) {
      return number < TRIALS ? RANDOM.propose(number, earlier) : Optional.empty();
    }

    @Override
    public Pacing pacing() {
      Pacing.Rung one = new Pacing.Rung(1, 9);
      Pacing.Rung three = new Pacing.Rung(3, 3);
      return new Pacing.Brackets(
          List.of(
              new Pacing.Bracket(List.of(new Pacing.Rung(9, 1), three, one)),
              new Pacing.Bracket(List.of(three, one))));
    }
  }
}
