package org.sweep4j.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;
import org.sweep4j.app.Cancellation;
import org.sweep4j.app.EngineSelection;
import org.sweep4j.app.TrainingFiles;
import org.sweep4j.config.Experiment;
import org.sweep4j.config.yaml.experiment.ExperimentTree;
import org.sweep4j.config.yaml.experiment.ExperimentWriter;
import org.sweep4j.config.yaml.sweep.SweepFile;
import org.sweep4j.data.read.DataFingerprint;
import org.sweep4j.engine.TrainingOutcome;
import org.sweep4j.report.Report;
import org.sweep4j.search.Trial;
import org.sweep4j.search.journal.Origin;
import org.sweep4j.search.journal.SweepDirectory;
import org.sweep4j.search.journal.SweepDirectory.Existing;
import org.sweep4j.search.method.EarlierTrials;
import org.sweep4j.search.method.ExperimentSweep;
import org.sweep4j.search.run.Ending;
import org.sweep4j.search.run.Execution;
import org.sweep4j.search.run.SweepResult;
import org.sweep4j.search.run.SweepRunner;

/** One run of a sweep from its directory to its report. */
final class SweepRun {
  private final Console console;
  private final String text;
  private final Path path;
  private final Existing existing;
  private final Execution execution;
  private final ExperimentSweep sweep;

  SweepRun(
      Console console,
      SweepFile file,
      String text,
      ExperimentTree tree,
      Path path,
      Existing existing,
      Execution execution,
      Optional<Path> from)
      throws IOException {
    this.console = console;
    this.text = text;
    this.path = path;
    this.existing = existing;
    this.execution = execution;
    file.check(tree);
    List<Trial> learnedFrom =
        from.isPresent()
            ? EarlierTrials.read(
                from.get(), file.sweep(), warning -> console.problem("warning: " + warning))
            : List.of();
    this.sweep =
        file.locating(
            () -> new ExperimentSweep(file.sweep(), tree, new EngineSelection(), learnedFrom));
    sweep.plan().size().ifPresent(file::checkEnqueued);
  }

  /**
   * Runs to the end, or to an interruption.
   *
   * @param continuation the command that goes on after an interruption
   * @return exit code
   */
  int execute(String continuation) throws IOException {
    try (SweepDirectory directory = SweepDirectory.open(path, existing, origin())) {
      SweepRunner runner = sweep.runner(directory.journal(), execution);
      Cancellation cancellation = new Cancellation();
      cancellation.whenRequested(runner::interrupt);
      try (Interruption interruption = Interruption.of(cancellation)) {
        return execute(directory, runner, cancellation, continuation);
      }
    }
  }

  private int execute(
      SweepDirectory directory, SweepRunner runner, Cancellation cancellation, String continuation)
      throws IOException {
    SweepResult result = run(runner);
    if (result.ending() == Ending.INTERRUPTED) {
      return interrupted(result, continuation);
    }
    try {
      return finish(directory, result, cancellation);
    } catch (CancellationException whileRefitting) {
      return interrupted(result, continuation);
    }
  }

  private int interrupted(SweepResult result, String continuation) {
    Map<String, @Nullable Object> json = sweep.json(result);
    json.put("directory", path.toString());
    console.document(json);
    console.problem("Interrupted; " + result.trials().size() + " trials are saved in " + path);
    console.problem("Continue with: " + continuation);
    return Failures.INTERRUPTED;
  }

  private Origin origin() {
    Experiment base = sweep.trials().base();
    return new Origin(
        text,
        ExperimentWriter.write(base.withAbsolutePaths()),
        sweep.trials().written(),
        DataFingerprint.of(base.data()));
  }

  private SweepResult run(SweepRunner runner) {
    String name = Optional.ofNullable(path.getFileName()).orElse(path).toString();
    try (SweepProgress progress = new SweepProgress(console, name, sweep.plan().size())) {
      runner.addListener(progress);
      return runner.run();
    }
  }

  private int finish(SweepDirectory directory, SweepResult result, Cancellation cancellation)
      throws IOException {
    Map<String, @Nullable Object> json = sweep.json(result);
    Optional<Trial> best = result.best();
    if (best.isPresent()) {
      json.put("refit", refit(directory, best.get(), cancellation));
    }
    directory.writeResult(json);
    Report.write(path);
    json.put("directory", path.toString());
    console.document(json);
    new SweepSummary(console, sweep.goal(), path).print(result, json);
    return result.allFailed() ? Failures.WORK_FAILED : 0;
  }

  /** Trains the best configuration on all rows but the test rows. */
  private Map<String, @Nullable Object> refit(
      SweepDirectory directory, Trial best, Cancellation cancellation) throws IOException {
    console.progress("Training the best configuration on all training rows …");
    TrainingOutcome outcome = sweep.trials().refit(best).run(epoch -> cancellation.check());
    Files.createDirectories(directory.best());
    return TrainingFiles.write(directory.best(), outcome, Map.of());
  }
}
