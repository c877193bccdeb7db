package org.sweep4j.search.run;

import org.deeplearning4j.arbiter.optimize.api.Candidate;
import org.deeplearning4j.arbiter.optimize.api.OptimizationResult;
import org.deeplearning4j.arbiter.optimize.runner.CandidateInfo;
import org.deeplearning4j.arbiter.optimize.runner.CandidateStatus;
import org.jspecify.annotations.Nullable;
import org.sweep4j.config.Configuration;
import org.sweep4j.search.Trial;

/** Trials in Arbiter's terms. */
final class ArbiterResults {
  private ArbiterResults() {}

  /** Parameters are immutable, so they are handed over without the copy that Arbiter would make. */
  static Candidate<Configuration> candidate(Configuration parameters, int number) {
    return new Candidate<>(() -> parameters, number, new double[0]);
  }

  static CandidateInfo info(Trial trial) {
    CandidateInfo info = new CandidateInfo();
    info.setIndex(trial.number());
    info.setCandidateStatus(
        trial.state().scored() ? CandidateStatus.Complete : CandidateStatus.Failed);
    info.setScore(score(trial));
    info.setExceptionStackTrace(trial.error().orElse(null));
    return info;
  }

  /** The trial itself is the model-specific part. */
  static OptimizationResult result(Trial trial) {
    return new OptimizationResult(
        candidate(trial.parameters(), trial.number()),
        score(trial),
        trial.number(),
        trial,
        info(trial),
        new TrialReference(trial));
  }

  private static @Nullable Double score(Trial trial) {
    return trial.score().isPresent() ? trial.score().getAsDouble() : null;
  }
}
