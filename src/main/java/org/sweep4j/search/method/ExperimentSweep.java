package org.sweep4j.search.method;

import java.util.List;
import java.util.Optional;
import org.sweep4j.config.BadInputException;
import org.sweep4j.config.Experiment;
import org.sweep4j.config.Goal;
import org.sweep4j.config.Problem;
import org.sweep4j.config.Sweep;
import org.sweep4j.config.yaml.experiment.ExperimentTree;
import org.sweep4j.config.yaml.kind.ReadOption;
import org.sweep4j.engine.Engines;
import org.sweep4j.search.Trial;
import org.sweep4j.search.experiment.ExperimentTrials;
import org.sweep4j.search.journal.TrialLog;
import org.sweep4j.search.manual.Baseline;
import org.sweep4j.search.run.Execution;
import org.sweep4j.search.run.SweepPlan;
import org.sweep4j.search.run.SweepResult;
import org.sweep4j.search.run.SweepRunner;

/** A sweep over an experiment file, all its parts put together. */
public final class ExperimentSweep {
  private final Sweep sweep;
  private final ExperimentTrials trials;
  private final SweepPlan plan;

  /**
   * Reads the data and checks all that can be checked before the first trial.
   *
   * @param learnedFrom trials of an earlier sweep over the same parameters
   * @throws org.sweep4j.config.BadInputException if anything does not go together
   */
  public ExperimentSweep(
      Sweep sweep, ExperimentTree tree, Engines engines, List<Trial> learnedFrom) {
    this.sweep = sweep;
    this.trials = new ExperimentTrials(tree, sweep, engines);
    Experiment base = trials.base();
    SweepPlans plans =
        new SweepPlans(
            sweep,
            base.seed(),
            base.training().epochs(),
            Baseline.of(tree, sweep, ReadOption.FOLDS));
    try {
      this.plan = plans.plan(trials.objective(), learnedFrom, trials::identity);
    } catch (IllegalArgumentException e) {
      throw new BadInputException(Problem.ofSetting("parameters", String.valueOf(e.getMessage())));
    }
  }

  public SweepRunner runner(TrialLog log, Execution execution) {
    return new SweepRunner(plan, trials, log, execution);
  }

  /** What {@code result.json} holds, before the best configuration is trained again. */
  public SweepDocument document(SweepResult result) {
    return SweepDocument.of(sweep, plan, Optional.of(trials.summary()), result);
  }

  /** What to tell a user whose combinations are not all different experiments. */
  public Optional<String> collapse() {
    return sweep.method().repeats()
        ? Optional.empty()
        : Collapse.of(plan.space(), trials::identity).map(Collapse::described);
  }

  public Goal goal() {
    return trials.objective().goal();
  }

  public SweepPlan plan() {
    return plan;
  }

  /** The trials' experiments and data. */
  public ExperimentTrials trials() {
    return trials;
  }
}
