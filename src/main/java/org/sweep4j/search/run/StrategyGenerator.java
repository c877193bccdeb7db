package org.sweep4j.search.run;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.deeplearning4j.arbiter.optimize.api.Candidate;
import org.deeplearning4j.arbiter.optimize.api.OptimizationResult;
import org.deeplearning4j.arbiter.optimize.generator.BaseCandidateGenerator;
import org.sweep4j.config.Configuration;
import org.sweep4j.search.Pacing;
import org.sweep4j.search.Trial;
import org.sweep4j.search.space.ConfigurationSpace;

/**
 * A strategy as Arbiter's candidate generator: enqueued configurations first, then the strategy's
 * proposals. Results are reported in order of trial numbers, and a proposal is shown only what the
 * strategy's pacing lets it see.
 */
final class StrategyGenerator extends BaseCandidateGenerator<Configuration> {
  private final SweepPlan plan;
  private final List<Trial> reported = new ArrayList<>();
  private Optional<Configuration> next = Optional.empty();

  StrategyGenerator(SweepPlan plan) {
    super(ConfigurationSpace.of(plan.space()), new HashMap<>(), true);
    this.plan = plan;
  }

  /** Goes on after the trials of an earlier run. */
  void resume(List<Trial> trials) {
    reported.addAll(trials);
    candidateCounter.set(trials.size());
  }

  @Override
  public boolean hasMoreCandidates() {
    if (next.isEmpty()) {
      next = propose(candidateCounter.get());
    }
    return next.isPresent();
  }

  private Optional<Configuration> propose(int number) {
    int enqueued = plan.enqueued().size();
    return number < enqueued
        ? Optional.of(plan.enqueued().get(number))
        : plan.strategy().propose(number - enqueued, visible(number));
  }

  private List<Trial> visible(int number) {
    int count = plan.strategy().pacing().accept(new VisibleTrials(number));
    List<Trial> visible = new ArrayList<>(plan.learnedFrom());
    visible.addAll(reported.subList(0, Math.min(count, reported.size())));
    return visible;
  }

  /**
   * @throws NoSuchElementException if there are no more
   */
  @Override
  public Candidate<Configuration> getCandidate() {
    if (!hasMoreCandidates()) {
      throw new NoSuchElementException("the strategy has no more proposals");
    }
    Configuration parameters = next.orElseThrow();
    next = Optional.empty();
    return ArbiterResults.candidate(parameters, candidateCounter.getAndIncrement());
  }

  /** Takes the trial from the result's model-specific part; in order of trial numbers. */
  @Override
  public void reportResults(OptimizationResult result) {
    if (result.getModelSpecificResults() instanceof Trial trial) {
      reported.add(trial);
    }
  }

  @Override
  public Class<?> getCandidateType() {
    return Configuration.class;
  }

  /** How many trials of this sweep the proposal for a trial number may look at. */
  private record VisibleTrials(int number) implements Pacing.Visitor<Integer> {

    @Override
    public Integer ahead(Pacing.Ahead ahead) {
      return 0;
    }

    @Override
    public Integer oneByOne(Pacing.OneByOne oneByOne) {
      return number;
    }

    @Override
    public Integer brackets(Pacing.Brackets brackets) {
      int first = 0;
      for (Pacing.Bracket bracket : brackets.brackets()) {
        int trials = bracket.rungs().get(0).trials();
        if (number < first + trials) {
          break;
        }
        first += trials;
      }
      return first;
    }
  }
}
