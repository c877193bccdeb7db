package org.sweep4j.search.run;

import org.deeplearning4j.arbiter.optimize.api.termination.TerminationCondition;
import org.deeplearning4j.arbiter.optimize.runner.IOptimizationRunner;
import org.sweep4j.config.Objective;

/** Ends a sweep whose best score has reached {@code metric.target}. */
record TargetCondition(Objective objective) implements TerminationCondition {

  @Override
  public void initialize(IOptimizationRunner runner) {}

  @Override
  public boolean terminate(IOptimizationRunner runner) {
    Double best = runner.bestScore();
    return best != null && objective.reached(best);
  }
}
