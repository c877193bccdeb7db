package org.sweep4j.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import org.sweep4j.config.BadInputException;
import org.sweep4j.config.EngineChoice;
import org.sweep4j.config.Experiment;
import org.sweep4j.config.Problem;
import org.sweep4j.config.Task;
import org.sweep4j.config.yaml.experiment.ExperimentKeys;
import org.sweep4j.config.yaml.experiment.ExperimentTree;
import org.sweep4j.config.yaml.sweep.SweepFile;
import org.sweep4j.data.read.DataFingerprint;
import org.sweep4j.engine.Engine;
import org.sweep4j.engine.NetworkPlan;
import org.sweep4j.engine.Training;
import org.sweep4j.engine.TrainingOutcome;
import org.sweep4j.engine.TrainingResult;
import org.sweep4j.engine.TrainingStatus;
import org.sweep4j.report.Report;
import org.sweep4j.search.Trial;
import org.sweep4j.search.journal.Journal;
import org.sweep4j.search.journal.Origin;
import org.sweep4j.search.journal.SweepDirectory;
import org.sweep4j.search.method.EarlierTrials;
import org.sweep4j.search.method.ExperimentSweep;
import org.sweep4j.search.method.SweepDocument;
import org.sweep4j.search.run.Ending;
import org.sweep4j.search.run.Execution;
import org.sweep4j.search.run.SweepResult;
import org.sweep4j.search.run.SweepRunner;

/** Does what a {@link SweepRequest} asks for, from the sweep's files to its report. */
final class Sweeper {
  private final SweepRequest request;
  private final SweepFile file;
  private final SweepWatcher watcher;
  private final Cancellation cancellation;
  private final long started = System.nanoTime();
  private volatile int threadsOfATraining = 1;

  Sweeper(SweepRequest request, SweepWatcher watcher, Cancellation cancellation) {
    this.request = request;
    this.file = request.sweep();
    this.watcher = watcher;
    this.cancellation = cancellation;
  }

  SweepOutcome run() throws IOException {
    file.warnings().forEach(watcher::warned);
    ExperimentTree tree = request.experiment().orElseThrow(this::withoutExperiment);
    file.check(tree).forEach(watcher::warned);
    List<Trial> earlier =
        request.learnedFrom().isPresent()
            ? EarlierTrials.read(request.learnedFrom().get(), file.sweep(), watcher::warned)
            : List.of();
    ExperimentSweep sweep =
        file.locating(
            () -> {
              ExperimentSweep read = new ExperimentSweep(file.sweep(), tree, this::engine, earlier);
              read.nested(); // what it cannot do is said before the first trial
              return read;
            });
    Execution execution = request.execution();
    int threads =
        tree.locating(
            () -> EngineSelection.threads(execution.threads(), sweep.trials().base().engine()));
    Optional<Task> task = Optional.of(sweep.trials().summary().task());
    file.checkCombinations(tree, task).forEach(watcher::warned);
    sweep.plan().size().ifPresent(file::checkEnqueued);
    sweep.collapse().ifPresent(told -> watcher.warned(file.remark("parameters", told)));
    OutputDirectory output = request.output();
    try (SweepDirectory directory =
        SweepDirectory.open(output.path(), output.existing(), origin(sweep), inputs(tree))) {
      return run(sweep, threads, directory);
    }
  }

  private BadInputException withoutExperiment() {
    return new BadInputException(
        Problem.of(
            file.file(),
            "a sweep needs an experiment to change, found none; add experiment: FILE.yaml to the"
                + " sweep file or --experiment FILE.yaml to the command"));
  }

  private List<Path> inputs(ExperimentTree experiment) {
    return Stream.concat(
            Stream.of(Path.of(file.file()), Path.of(experiment.file())),
            request.learnedFrom().map(earlier -> earlier.resolve(SweepDirectory.TRIALS)).stream())
        .toList();
  }

  private Origin origin(ExperimentSweep sweep) {
    Experiment base = sweep.trials().base();
    return new Origin(
        file.text(),
        ExperimentKeys.write(base.withAbsolutePaths()),
        sweep.trials().written(),
        DataFingerprint.of(base.data()));
  }

  private Engine engine(EngineChoice choice, NetworkPlan plan) {
    return new EngineSelection(threadsOfATraining).choose(choice, plan);
  }

  /** Each of the trainings that are under way at once has the same share of the threads. */
  private int share(ExperimentSweep sweep, int threads) {
    int workers = request.execution().workers();
    long trainings = sweep.plan().size().orElse(workers) * sweep.trials().folds();
    return (int) Math.max(1, threads / Math.max(1, Math.min(workers, trainings)));
  }

  private SweepOutcome run(ExperimentSweep sweep, int threads, SweepDirectory directory)
      throws IOException {
    threadsOfATraining = share(sweep, threads);
    SweepRunner runner = sweep.runner(directory.journal(), request.execution());
    runner.addListener(watcher);
    cancellation.whenRequested(runner::interrupt);
    watcher.described(sweep.trials().summary());
    directory.writeProgress(sweep.plan().size());
    watcher.planned(sweep.plan().size(), sweep.trials().objective());
    SweepResult result = runner.run();
    SweepDocument document = sweep.document(result);
    if (result.ending() != Ending.INTERRUPTED) {
      try {
        Optional<Trial> chosen = sweep.chosen(result);
        SweepDocument proven = proven(sweep, result, document, chosen, nested(sweep, directory));
        threadsOfATraining = threads;
        Optional<TrainingOutcome> best = chosen.map(trial -> refit(sweep, trial));
        return finish(
            new SweepOutcome(result, best, false, request.output().path(), proven), directory);
      } catch (CancellationException whileRefitting) {
        // Its trials are kept.
      }
    }
    return new SweepOutcome(result, Optional.empty(), true, request.output().path(), document);
  }

  /**
   * What whole searches come to on rows that they have not seen; nothing if the time is up before
   * the last of them.
   */
  private List<Double> nested(ExperimentSweep sweep, SweepDirectory directory) throws IOException {
    List<Double> scores = new ArrayList<>();
    for (ExperimentSweep part : sweep.nested()) {
      try (Journal journal = directory.nested(scores.size() + 1)) {
        Duration used = Duration.ofNanos(System.nanoTime() - started);
        SweepRunner runner = part.runner(journal, request.execution().after(used));
        cancellation.whenRequested(runner::interrupt);
        SweepResult result = runner.run();
        cancellation.check();
        if (result.ending() == Ending.MAX_TIME) {
          return List.of();
        }
        scores.add(
            part.chosen(result)
                .map(chosen -> part.trials().outerScore(chosen, this::stopIfAsked))
                .orElse(Double.NaN));
      }
    }
    return scores;
  }

  private SweepDocument proven(
      ExperimentSweep sweep,
      SweepResult result,
      SweepDocument document,
      Optional<Trial> chosen,
      List<Double> nested) {
    Optional<Trial> baseline =
        sweep.baseline(
            result.trials(),
            request.execution().withoutLimit(),
            runner -> cancellation.whenRequested(runner::interrupt));
    cancellation.check();
    return document.proven(
        baseline.map(trial -> SweepDocument.Written.of(trial, result.trials())),
        sweep.verdict(result.trials(), baseline),
        SweepDocument.Nested.of(nested),
        chosen);
  }

  private static SweepOutcome finish(SweepOutcome outcome, SweepDirectory directory)
      throws IOException {
    Optional<TrainingResult> trained = Optional.empty();
    if (outcome.best().isPresent()) {
      Files.createDirectories(directory.best());
      trained =
          Optional.of(
              TrainingFiles.write(directory.best(), outcome.best().get(), Optional.empty()));
    }
    SweepDocument document = outcome.document().with(trained);
    directory.writeResult(SweepDocument.DOCUMENT.text(document));
    Report.write(directory.path());
    return new SweepOutcome(outcome.result(), outcome.best(), false, outcome.directory(), document);
  }

  /** Trains the best configuration on all rows but the test rows. */
  private TrainingOutcome refit(ExperimentSweep sweep, Trial best) {
    watcher.refitting();
    return sweep.trials().refit(best).run(this::stopIfAsked);
  }

  /** A training that has ended is kept, whatever was asked for meanwhile. */
  private void stopIfAsked(Training training) {
    if (training.status() == TrainingStatus.RUNNING) {
      cancellation.check();
    }
  }
}
