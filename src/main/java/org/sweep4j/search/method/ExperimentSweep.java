package org.sweep4j.search.method;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import org.sweep4j.config.BadInputException;
import org.sweep4j.config.Choice;
import org.sweep4j.config.Configuration;
import org.sweep4j.config.Experiment;
import org.sweep4j.config.Goal;
import org.sweep4j.config.Problem;
import org.sweep4j.config.Sweep;
import org.sweep4j.config.yaml.experiment.ExperimentTree;
import org.sweep4j.config.yaml.kind.ReadOption;
import org.sweep4j.engine.Engines;
import org.sweep4j.search.Trial;
import org.sweep4j.search.TrialState;
import org.sweep4j.search.experiment.ExperimentTrials;
import org.sweep4j.search.journal.InMemoryLog;
import org.sweep4j.search.journal.TrialLog;
import org.sweep4j.search.manual.Baseline;
import org.sweep4j.search.random.RandomSearch;
import org.sweep4j.search.run.Execution;
import org.sweep4j.search.run.SweepPlan;
import org.sweep4j.search.run.SweepResult;
import org.sweep4j.search.run.SweepRunner;
import org.sweep4j.search.space.Leaf;
import org.sweep4j.search.verdict.Evidence;
import org.sweep4j.search.verdict.OneStandardError;
import org.sweep4j.search.verdict.Verdict;

/** A sweep over an experiment file, all its parts put together. */
public final class ExperimentSweep {
  private final Sweep sweep;
  private final ExperimentTrials trials;
  private final SweepPlan plan;
  private final Configuration written;

  /**
   * Reads the data and checks all that can be checked before the first trial.
   *
   * @param learnedFrom trials of an earlier sweep over the same parameters
   * @throws org.sweep4j.config.BadInputException if anything does not go together
   */
  public ExperimentSweep(
      Sweep sweep, ExperimentTree tree, Engines engines, List<Trial> learnedFrom) {
    this(
        sweep,
        new ExperimentTrials(tree, sweep, engines),
        Baseline.of(tree, sweep, ReadOption.FOLDS),
        learnedFrom);
  }

  private ExperimentSweep(
      Sweep sweep, ExperimentTrials trials, Configuration written, List<Trial> learnedFrom) {
    this.sweep = sweep;
    this.trials = trials;
    this.written = written;
    Experiment base = trials.base();
    SweepPlans plans = new SweepPlans(sweep, base.seed(), base.training().epochs(), written);
    try {
      this.plan = plans.plan(trials.objective(), learnedFrom, trials::identity);
    } catch (IllegalArgumentException e) {
      throw new BadInputException(Problem.ofSetting("parameters", String.valueOf(e.getMessage())));
    }
  }

  /**
   * The sweeps of nested cross-validation, each over the rows that one part leaves; none unless the
   * sweep asks for them.
   *
   * <p>Source: Varma and Simon, Bias in error estimation when using cross-validation for model
   * selection, BMC Bioinformatics 7, 2006.
   */
  public List<ExperimentSweep> nested() {
    return sweep.selection().nested().isEmpty()
        ? List.of()
        : trials.nested(sweep.selection().nested().getAsInt()).stream()
            .map(part -> new ExperimentSweep(sweep, part, written, List.of()))
            .toList();
  }

  public SweepRunner runner(TrialLog log, Execution execution) {
    return new SweepRunner(plan, trials, log, execution);
  }

  /**
   * The experiment as written, scored like a trial: by the trial that is the same experiment, or by
   * training it now. Changes nothing about the trials.
   *
   * @param started told of the runner that trains it; when that is interrupted, nothing is returned
   * @return empty if the sweep does not want it
   */
  public Optional<Trial> baseline(
      List<Trial> done, Execution execution, Consumer<SweepRunner> started) {
    if (!sweep.selection().baseline()) {
      return Optional.empty();
    }
    Object written = trials.identity(Configuration.EMPTY);
    boolean otherEpochs = sweep.method().brackets().isPresent();
    return done.stream()
        .filter(trial -> !otherEpochs && trial.state() != TrialState.STOPPED)
        .filter(trial -> trials.identity(trial.parameters()).equals(written))
        .findFirst()
        .or(() -> train(execution, started));
  }

  private Optional<Trial> train(Execution execution, Consumer<SweepRunner> started) {
    SweepPlan alone =
        new SweepPlan(
            plan.space(),
            new RandomSearch(plan.space(), trials.base().seed()),
            plan.objective(),
            OptionalInt.of(1),
            Optional.empty(),
            List.of(Configuration.EMPTY),
            List.of(),
            false);
    SweepRunner runner = new SweepRunner(alone, trials, new InMemoryLog(List.of()), execution);
    started.accept(runner);
    return runner.run().trials().stream().findFirst().map(trial -> trial.with(written));
  }

  /** The trial that is trained again at the end, if one has a score. */
  public Optional<Trial> chosen(SweepResult result) {
    return sweep.selection().choose() == Choice.BEST
        ? result.best()
        : new OneStandardError(goal(), sweep.folds())
            .choose(result.trials(), trial -> trials.networkSize(trial.parameters()))
            .or(result::best);
  }

  /** What the trials prove, the experiment as written beside them. */
  public Optional<Verdict> verdict(List<Trial> done, Optional<Trial> baseline) {
    return new Evidence(
            done,
            baseline.filter(trial -> trial.state().scored()),
            goal(),
            plan.space().leaves().stream().map(Leaf::name).toList(),
            trials.heldOut(),
            trials.base().seed())
        .verdict();
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
