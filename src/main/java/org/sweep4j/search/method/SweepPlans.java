package org.sweep4j.search.method;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.sweep4j.config.BadInputException;
import org.sweep4j.config.Configuration;
import org.sweep4j.config.Goal;
import org.sweep4j.config.GridOrder;
import org.sweep4j.config.Objective;
import org.sweep4j.config.Problem;
import org.sweep4j.config.SearchMethod;
import org.sweep4j.config.Sweep;
import org.sweep4j.random.Seed;
import org.sweep4j.search.Strategy;
import org.sweep4j.search.Trial;
import org.sweep4j.search.bayes.BayesSearch;
import org.sweep4j.search.bayes.Coordinates;
import org.sweep4j.search.grid.GridSearch;
import org.sweep4j.search.hyperband.HyperbandSearch;
import org.sweep4j.search.manual.ManualSearch;
import org.sweep4j.search.random.RandomSearch;
import org.sweep4j.search.run.SweepPlan;
import org.sweep4j.search.space.SearchSpace;

/**
 * What a sweep file asks for.
 *
 * @param seed of the experiment; every random draw of the search derives from it
 * @param experimentEpochs Hyperband's R where the sweep gives no {@code max_epochs}
 * @param baseline the experiment's own values by parameter name, where a manual search starts
 */
public record SweepPlans(Sweep sweep, Seed seed, int experimentEpochs, Configuration baseline) {

  /**
   * The plan for an objective.
   *
   * @param learnedFrom trials of an earlier sweep over the same parameters
   * @throws IllegalArgumentException if the method cannot search the space, an enqueued set names
   *     another parameter, or an earlier trial has other parameters
   */
  public SweepPlan plan(Objective objective, List<Trial> learnedFrom) {
    return plan(objective, learnedFrom, parameters -> parameters);
  }

  /**
   * The plan in which no experiment is tried twice.
   *
   * @param identity equal for parameters that make the same experiment
   */
  public SweepPlan plan(
      Objective objective, List<Trial> learnedFrom, Function<Configuration, Object> identity) {
    SearchSpace space = SearchSpace.of(sweep);
    Enqueued enqueued = new Enqueued(space, seed);
    learnedFrom.forEach(trial -> enqueued.checkNames(trial.parameters(), "an earlier trial"));
    Strategy strategy = strategy(objective.goal());
    return new SweepPlan(
        space,
        sweep.method().repeats()
            ? strategy
            : new DistinctSearch(
                strategy, identity, new Coordinates(space), enqueued.complete(sweep.enqueue())),
        objective,
        sweep.mostTrials(),
        sweep.earlyTermination(),
        enqueued.complete(sweep.enqueue()),
        learnedFrom,
        sweep.selection().racing());
  }

  /** The space, if enough of its draws are configurations that may be tried. */
  private SearchSpace withRoom(SearchSpace space) {
    try {
      space.checkRoom(seed.stream("where"));
      return space;
    } catch (IllegalArgumentException e) {
      throw new BadInputException(Problem.ofSetting("where", String.valueOf(e.getMessage())));
    }
  }

  /** The way the sweep's method chooses parameters. */
  public Strategy strategy(Goal goal) {
    SearchSpace space = SearchSpace.of(sweep);
    return sweep
        .method()
        .accept(
            new SearchMethod.Visitor<>() {
              @Override
              public Strategy grid(SearchMethod.Grid grid) {
                return new GridSearch(
                    space,
                    new Enqueued(space, seed).complete(sweep.enqueue()),
                    grid.order() == GridOrder.RANDOM
                        ? Optional.of(seed.stream("grid"))
                        : Optional.empty());
              }

              @Override
              public Strategy random(SearchMethod.Random random) {
                return new RandomSearch(withRoom(space), seed);
              }

              @Override
              public Strategy bayes(SearchMethod.Bayes bayes) {
                return new BayesSearch(withRoom(space), seed, goal, bayes.sampler());
              }

              @Override
              public Strategy manual(SearchMethod.Manual manual) {
                return new ManualSearch(space, baseline, goal, manual.rounds());
              }

              @Override
              public Strategy hyperband(SearchMethod.Hyperband hyperband) {
                withRoom(space);
                return HyperbandSearch.of(hyperband, sweep, seed, goal, experimentEpochs);
              }
            });
  }
}
