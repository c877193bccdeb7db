package org.sweep4j.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sweep4j.app.Cancellation;
import org.sweep4j.app.SweepOutcome;
import org.sweep4j.app.SweepRequest;
import org.sweep4j.app.TrainRequest;
import org.sweep4j.config.Configuration;
import org.sweep4j.config.Range;
import org.sweep4j.engine.MachineFailure;
import org.sweep4j.json.Json;
import org.sweep4j.search.method.SweepDocument;
import org.sweep4j.search.run.Execution;
import org.sweep4j.search.run.SweepResult;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code sweep4j sweep}: a search, its journal, the refit of the best and the report. */
@Command(name = "sweep", description = "Search for the best hyperparameters.")
final class SweepCommand extends ConsoleCommand {
  /** Thirty years, in seconds; nanoseconds of more do not fit a long. */
  private static final double FOREVER = 1e9;

  /** Candidates are held in memory until all are printed. */
  private static final Range DRY_RUN = Range.closed(1, 1_000_000);

  @Parameters(paramLabel = "SWEEP.yaml", description = "The sweep file.")
  @SuppressWarnings("NullAway.Init") // picocli fills it in
  private Path file;

  @Option(
      names = "--experiment",
      paramLabel = "EXPERIMENT.yaml",
      description = "The experiment file; default: the one the sweep file names.")
  private @Nullable Path experiment;

  @Mixin private ExperimentOptions experimentOptions = new ExperimentOptions();

  @Option(
      names = "--workers",
      paramLabel = "N",
      description = "Folds trained at once; default: the number of cores. Never changes results.")
  private int workers = Runtime.getRuntime().availableProcessors();

  @Mixin private ThreadOptions threads = new ThreadOptions();
  @Mixin private OutputOptions output = new OutputOptions();

  @Option(
      names = "--from",
      paramLabel = "RUN_DIR",
      description = "Learn from the trials of an earlier sweep over the same parameters.")
  private @Nullable Path from;

  @Option(
      names = "--max-time",
      paramLabel = "SECONDS",
      description = "Start no further trial after so many seconds.")
  private @Nullable Double maxTime;

  @Option(
      names = "--dry-run",
      paramLabel = "N",
      description = "Print the first N candidates, one JSON object a line, and train nothing.")
  private @Nullable Integer dryRun;

  @Override
  public Integer call() throws IOException {
    checkNumbers();
    SweepRequest request = request();
    return dryRun == null ? run(request) : printCandidates(request, dryRun);
  }

  private SweepRequest request() {
    String name = file.getFileName().toString().replaceFirst("\\.ya?ml$", "");
    return SweepRequest.of(
        file,
        Optional.ofNullable(experiment),
        experimentOptions.assignments(),
        output.directory(name),
        new Execution(
            workers, threads.number(), Optional.ofNullable(maxTime).map(SweepCommand::seconds)),
        Optional.ofNullable(from));
  }

  private void checkNumbers() {
    if (dryRun != null) {
      check("--dry-run", DRY_RUN, dryRun);
    }
    if (maxTime != null) {
      check("--max-time", Range.greaterThan(0), maxTime);
    }
    check("--workers", Execution.WORKERS, workers);
    threads.number().ifPresent(number -> check("--threads", TrainRequest.THREADS, number));
  }

  private static Duration seconds(double seconds) {
    return Duration.ofMillis(Math.round(1000 * Math.min(seconds, FOREVER)));
  }

  private int printCandidates(SweepRequest request, int most) {
    List<Configuration> candidates = request.candidates(most, console()::warn);
    candidates.forEach(candidate -> console().result(Json.write(candidate.values())));
    console().document(candidates.stream().map(Configuration::values).toList());
    return 0;
  }

  private int run(SweepRequest request) throws IOException {
    Cancellation cancellation = new Cancellation();
    try (Interruption interruption = Interruption.of(cancellation);
        SweepProgress progress = new SweepProgress(console(), request.output().path(), workers)) {
      return interruption.ended(show(request.run(progress, cancellation)));
    } catch (MachineFailure failure) {
      console().problem(failure.getMessage() + "; finished trials are saved");
      console().problem(continuation());
      return Failures.WORK_FAILED;
    }
  }

  private int show(SweepOutcome outcome) {
    SweepResult result = outcome.result();
    console().document(document(SweepDocument.DOCUMENT, outcome.document(), outcome.directory()));
    if (outcome.interrupted()) {
      console()
          .problem(
              "Interrupted; %d trials are saved in %s"
                  .formatted(result.trials().size(), outcome.directory()));
      console().problem(continuation());
      return Failures.INTERRUPTED;
    }
    new SweepSummary(console(), outcome).print();
    written(outcome.directory());
    outcome.refitError().ifPresent(error -> console().problem("the refit failed: " + error));
    boolean failed = result.allFailed() || outcome.refitError().isPresent();
    return failed ? Failures.WORK_FAILED : 0;
  }
}
