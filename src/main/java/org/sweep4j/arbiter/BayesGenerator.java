package org.sweep4j.arbiter;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;
import org.deeplearning4j.arbiter.optimize.api.Candidate;
import org.deeplearning4j.arbiter.optimize.api.OptimizationResult;
import org.deeplearning4j.arbiter.optimize.api.ParameterSpace;
import org.deeplearning4j.arbiter.optimize.api.score.ScoreFunction;
import org.deeplearning4j.arbiter.optimize.generator.BaseCandidateGenerator;
import org.sweep4j.config.Configuration;
import org.sweep4j.config.Goal;
import org.sweep4j.config.Sampler;
import org.sweep4j.config.Space;
import org.sweep4j.random.Seed;
import org.sweep4j.search.Trial;
import org.sweep4j.search.TrialState;
import org.sweep4j.search.bayes.BayesSearch;
import org.sweep4j.search.space.SearchSpace;

/**
 * Bayesian optimisation over an Arbiter space, in place of its {@code RandomSearchGenerator}: each
 * candidate is chosen by the scores of those before it, as {@code method: bayes} does in a sweep.
 *
 * <p>Candidates that are asked for while others are trained know nothing of these. {@link
 * ArbiterRunner} trains one at a time, so that a run is reproducible.
 *
 * <pre>{@code
 * CandidateGenerator generator = new BayesGenerator<>(multiLayerSpace, scoreFunction);
 * }</pre>
 */
public final class BayesGenerator<T> extends BaseCandidateGenerator<T> {
  private final Goal goal;
  private final SortedMap<Integer, Trial> reported = new TreeMap<>();
  private BayesSearch search;

  /**
   * @param score says whether scores are minimised
   */
  public BayesGenerator(ParameterSpace<T> space, ScoreFunction score) {
    super(space, null, false);
    this.goal = score.minimize() ? Goal.MINIMIZE : Goal.MAXIMIZE;
    initialize();
    this.search = search(0);
  }

  private BayesSearch search(long seed) {
    SortedMap<String, Space> cube = new TreeMap<>();
    for (int i = 0; i < parameterSpace.numParameters(); i++) {
      cube.put(CandidateStrategy.name(i), new Space.Uniform(0, 1));
    }
    return new BayesSearch(SearchSpace.of(cube), new Seed(seed), goal, Sampler.AUTO);
  }

  @Override
  public synchronized void setRngSeed(long seed) {
    search = search(seed);
  }

  @Override
  public boolean hasMoreCandidates() {
    return true;
  }

  @Override
  public synchronized Candidate<T> getCandidate() {
    int number = candidateCounter.getAndIncrement();
    Configuration next = search.propose(number, List.copyOf(reported.values())).orElseThrow();
    double[] point = CandidateStrategy.point(next);
    try {
      return new Candidate<>(parameterSpace.getValue(point), number, point, dataParameters, null);
    } catch (RuntimeException e) {
      return new Candidate<>((T) null, number, point, dataParameters, e);
    }
  }

  @Override
  public synchronized void reportResults(OptimizationResult result) {
    double score = result.getScore() == null ? Double.NaN : result.getScore();
    if (Double.isFinite(score)) {
      double[] point = result.getCandidate().getFlatParameters();
      reported.put(
          result.getIndex(),
          new Trial(
              result.getIndex(),
              TrialState.COMPLETE,
              CandidateStrategy.named(point),
              OptionalDouble.of(score),
              OptionalDouble.empty(),
              List.of(score),
              Map.of(),
              List.of(score),
              1,
              0,
              0,
              Optional.empty()));
    }
  }

  @Override
  public Class<?> getCandidateType() {
    return Object.class;
  }
}
