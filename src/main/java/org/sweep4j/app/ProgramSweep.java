package org.sweep4j.app;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.sweep4j.config.BadInputException;
import org.sweep4j.config.Choice;
import org.sweep4j.config.Configuration;
import org.sweep4j.config.Objective;
import org.sweep4j.config.Problem;
import org.sweep4j.config.Selection;
import org.sweep4j.config.Sweep;
import org.sweep4j.config.yaml.sweep.SweepFile;
import org.sweep4j.random.Seed;
import org.sweep4j.report.Report;
import org.sweep4j.search.FoldTrainer;
import org.sweep4j.search.journal.InMemoryLog;
import org.sweep4j.search.journal.Origin;
import org.sweep4j.search.journal.SweepDirectory;
import org.sweep4j.search.journal.TrialLog;
import org.sweep4j.search.method.SweepDocument;
import org.sweep4j.search.method.SweepPlans;
import org.sweep4j.search.run.Ending;
import org.sweep4j.search.run.Execution;
import org.sweep4j.search.run.SweepPlan;
import org.sweep4j.search.run.SweepResult;
import org.sweep4j.search.run.SweepRunner;
import org.sweep4j.search.space.Leaf;
import org.sweep4j.search.verdict.Evidence;
import org.sweep4j.search.verdict.HeldOutRows;
import org.sweep4j.search.verdict.Verdict;

/**
 * A sweep over what a program trains, in place of an experiment.
 *
 * @param sweep names the metric; folds are those of {@code trainer}
 * @param seed every random draw of the search derives from it
 * @param epochs of a whole training; 1 where there are no epochs
 * @param output where trials are kept; empty for memory alone
 */
public record ProgramSweep(
    SweepFile sweep,
    FoldTrainer trainer,
    Seed seed,
    int epochs,
    Optional<OutputDirectory> output,
    Execution execution) {

  /**
   * Runs to the end, or to an interruption.
   *
   * @throws BadInputException if the sweep or the directory cannot be used
   * @throws org.sweep4j.search.journal.JournalException if a trial could not be kept
   * @throws IOException if other files cannot be read or written
   */
  public SweepResult run(SweepWatcher watcher, Cancellation cancellation) throws IOException {
    sweep.warnings().forEach(watcher::warned);
    SweepPlan plan = sweep.locating(() -> plan(sweep.sweep()));
    plan.size().ifPresent(sweep::checkEnqueued);
    watcher.planned(plan.size(), plan.objective());
    if (output.isEmpty()) {
      return run(plan, new InMemoryLog(List.of()), watcher, cancellation);
    }
    Origin origin = new Origin(sweep.text(), "", "", "");
    OutputDirectory place = output.get();
    try (SweepDirectory directory =
        SweepDirectory.open(place.path(), place.existing(), origin, List.of())) {
      directory.writeProgress(plan.size());
      SweepResult result = run(plan, directory.journal(), watcher, cancellation);
      if (result.ending() != Ending.INTERRUPTED) {
        SweepDocument document =
            SweepDocument.of(sweep.sweep(), plan, Optional.empty(), result)
                .proven(Optional.empty(), verdict(plan, result), Optional.empty(), result.best());
        directory.writeResult(SweepDocument.DOCUMENT.text(document));
        Report.write(directory.path());
      }
      return result;
    }
  }

  private Optional<Verdict> verdict(SweepPlan plan, SweepResult result) {
    return new Evidence(
            result.trials(),
            Optional.empty(),
            plan.objective().goal(),
            plan.space().leaves().stream().map(Leaf::name).toList(),
            new HeldOutRows(new int[0], trainer.testToTraining()),
            seed)
        .verdict();
  }

  private SweepPlan plan(Sweep wanted) {
    Objective objective =
        wanted
            .metric()
            .orElseThrow(() -> bad("metric", "a metric must be named and its goal, found none"));
    Selection selection = wanted.selection();
    if (selection.nested().isPresent() || selection.choose() != Choice.BEST) {
      throw bad(
          selection.nested().isPresent() ? "nested" : "choose",
          "nested and choose: one_se need the rows and the network of an experiment, found what a"
              + " program trains; leave them out");
    }
    Configuration noStart = Configuration.EMPTY;
    try {
      return new SweepPlans(wanted, seed, epochs, noStart).plan(objective, List.of());
    } catch (IllegalArgumentException e) {
      throw bad("parameters", String.valueOf(e.getMessage()));
    }
  }

  private static BadInputException bad(String setting, String message) {
    return new BadInputException(Problem.ofSetting(setting, message));
  }

  private SweepResult run(
      SweepPlan plan, TrialLog log, SweepWatcher watcher, Cancellation cancellation) {
    SweepRunner runner = new SweepRunner(plan, trainer, log, execution);
    runner.addListener(watcher);
    cancellation.whenRequested(runner::interrupt);
    return runner.run();
  }
}
