package org.sweep4j.search.run;

import java.util.List;
import org.deeplearning4j.arbiter.optimize.runner.CandidateInfo;
import org.deeplearning4j.arbiter.optimize.runner.CandidateStatus;
import org.deeplearning4j.arbiter.optimize.runner.listener.StatusListener;
import org.sweep4j.config.Configuration;
import org.sweep4j.search.FoldProgress;
import org.sweep4j.search.Trial;

/** Tells an Arbiter listener what our own are told. */
record StatusForwarder(SweepRunner runner, StatusListener target) implements SweepListener {

  @Override
  public void resumed(List<Trial> trials) {
    target.onInitialization(runner);
  }

  @Override
  public void started(int number, Configuration parameters) {
    target.onCandidateStatusChange(running(number), runner, null);
  }

  @Override
  public void foldAdvanced(int number, int fold, FoldProgress progress) {
    target.onCandidateIteration(running(number), progress, progress.epochs());
  }

  @Override
  public void finished(Trial trial, boolean best) {
    target.onCandidateStatusChange(
        ArbiterResults.info(trial), runner, ArbiterResults.result(trial));
    target.onRunnerStatusChange(runner);
  }

  @Override
  public void ended(Ending ending) {
    target.onShutdown(runner);
  }

  private static CandidateInfo running(int number) {
    CandidateInfo info = new CandidateInfo();
    info.setIndex(number);
    info.setCandidateStatus(CandidateStatus.Running);
    return info;
  }
}
