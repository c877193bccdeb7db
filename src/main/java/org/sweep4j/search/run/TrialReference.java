package org.sweep4j.search.run;

import java.io.IOException;
import org.deeplearning4j.arbiter.optimize.api.OptimizationResult;
import org.deeplearning4j.arbiter.optimize.api.saving.ResultReference;
import org.sweep4j.search.Trial;

/** A trial's result; its model is not kept. */
record TrialReference(Trial trial) implements ResultReference {

  @Override
  public OptimizationResult getResult() {
    return ArbiterResults.result(trial);
  }

  /**
   * @throws IOException always: of a sweep's models only the best one's refit is kept
   */
  @Override
  public Object getResultModel() throws IOException {
    throw new IOException(
        "the model of trial " + trial.number() + " was not kept: train its parameters again");
  }
}
