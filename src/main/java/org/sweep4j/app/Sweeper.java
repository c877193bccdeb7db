package org.sweep4j.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import org.sweep4j.config.Experiment;
import org.sweep4j.config.Task;
import org.sweep4j.config.yaml.experiment.ExperimentTree;
import org.sweep4j.config.yaml.experiment.ExperimentWriter;
import org.sweep4j.config.yaml.sweep.SweepFile;
import org.sweep4j.data.read.DataFingerprint;
import org.sweep4j.engine.Training;
import org.sweep4j.engine.TrainingOutcome;
import org.sweep4j.engine.TrainingResult;
import org.sweep4j.engine.TrainingStatus;
import org.sweep4j.report.Report;
import org.sweep4j.search.Trial;
import org.sweep4j.search.journal.Origin;
import org.sweep4j.search.journal.SweepDirectory;
import org.sweep4j.search.method.EarlierTrials;
import org.sweep4j.search.method.ExperimentSweep;
import org.sweep4j.search.method.SweepDocument;
import org.sweep4j.search.run.Ending;
import org.sweep4j.search.run.SweepResult;
import org.sweep4j.search.run.SweepRunner;

/** Does what a {@link SweepRequest} asks for, from the sweep's files to its report. */
final class Sweeper {
  private final SweepRequest request;
  private final SweepWatcher watcher;
  private final Cancellation cancellation;

  Sweeper(SweepRequest request, SweepWatcher watcher, Cancellation cancellation) {
    this.request = request;
    this.watcher = watcher;
    this.cancellation = cancellation;
  }

  SweepOutcome run() throws IOException {
    SweepFile file = request.read(watcher::warned);
    ExperimentInput experiment = request.experiment(file);
    String text = request.sweep().text();
    ExperimentTree tree = experiment.tree();
    file.check(tree).forEach(watcher::warned);
    List<Trial> earlier =
        request.learnedFrom().isPresent()
            ? EarlierTrials.read(request.learnedFrom().get(), file.sweep(), watcher::warned)
            : List.of();
    ExperimentSweep sweep =
        file.locating(
            () -> new ExperimentSweep(file.sweep(), tree, new EngineSelection(), earlier));
    Optional<Task> task = Optional.of(sweep.trials().summary().task());
    file.checkCombinations(tree, task).forEach(watcher::warned);
    sweep.plan().size().ifPresent(file::checkEnqueued);
    sweep.collapse().ifPresent(told -> watcher.warned(file.remark("parameters", told)));
    try (SweepDirectory directory =
        SweepDirectory.open(
            request.directory(), request.existing(), origin(text, sweep), inputs(experiment))) {
      return run(sweep, directory);
    }
  }

  private List<Path> inputs(ExperimentInput experiment) {
    return Stream.of(
            request.sweep().files().stream(),
            experiment.file().stream(),
            request.learnedFrom().map(earlier -> earlier.resolve(SweepDirectory.TRIALS)).stream())
        .flatMap(files -> files)
        .toList();
  }

  private static Origin origin(String text, ExperimentSweep sweep) {
    Experiment base = sweep.trials().base();
    return new Origin(
        text,
        ExperimentWriter.write(base.withAbsolutePaths()),
        sweep.trials().written(),
        DataFingerprint.of(base.data()));
  }

  private SweepOutcome run(ExperimentSweep sweep, SweepDirectory directory) throws IOException {
    SweepRunner runner = sweep.runner(directory.journal(), request.execution());
    runner.addListener(watcher);
    cancellation.whenRequested(runner::interrupt);
    watcher.described(sweep.trials().summary());
    directory.writeProgress(sweep.plan().size());
    watcher.planned(sweep.plan().size(), sweep.trials().objective());
    SweepResult result = runner.run();
    try {
      return result.ending() == Ending.INTERRUPTED
          ? interrupted(sweep, result)
          : finish(sweep, result, directory);
    } catch (CancellationException whileRefitting) {
      return interrupted(sweep, result);
    }
  }

  private SweepOutcome interrupted(ExperimentSweep sweep, SweepResult result) {
    return outcome(sweep, result, Optional.empty(), true, sweep.document(result));
  }

  private SweepOutcome finish(ExperimentSweep sweep, SweepResult result, SweepDirectory directory)
      throws IOException {
    Optional<TrainingOutcome> refit = result.best().map(best -> refit(sweep, best));
    Optional<TrainingResult> trained = Optional.empty();
    if (refit.isPresent()) {
      Files.createDirectories(directory.best());
      trained = Optional.of(TrainingFiles.write(directory.best(), refit.get(), Optional.empty()));
    }
    SweepDocument document = sweep.document(result).with(trained);
    directory.writeResult(SweepDocument.DOCUMENT.text(document));
    Report.write(directory.path());
    return outcome(sweep, result, refit, false, document);
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

  private SweepOutcome outcome(
      ExperimentSweep sweep,
      SweepResult result,
      Optional<TrainingOutcome> best,
      boolean interrupted,
      SweepDocument document) {
    return new SweepOutcome(result, sweep.goal(), best, interrupted, request.directory(), document);
  }
}
