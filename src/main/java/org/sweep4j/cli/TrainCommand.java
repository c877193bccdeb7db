package org.sweep4j.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;
import org.sweep4j.app.Cancellation;
import org.sweep4j.app.OutputDirectory;
import org.sweep4j.app.TrainRequest;
import org.sweep4j.app.TrainResult;
import org.sweep4j.config.FoldPlan;
import org.sweep4j.document.Document;
import org.sweep4j.engine.RunDirectory;
import org.sweep4j.engine.TrainingResult;
import org.sweep4j.report.page.ShellCommand;
import org.sweep4j.search.FoldScores;
import org.sweep4j.search.journal.SweepDirectory.Existing;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;

/** {@code sweep4j train}: one training, its files and its report. */
@Command(name = "train", description = "Train the network of an experiment file.")
final class TrainCommand extends ConsoleCommand {
  @Parameters(paramLabel = "EXPERIMENT.yaml", description = "The experiment file.")
  @SuppressWarnings("NullAway.Init") // picocli fills it in
  private Path file;

  @Mixin private ExperimentOptions experimentOptions = new ExperimentOptions();
  @Mixin private OutputOptions output = new OutputOptions();
  @Mixin private ThreadOptions threads = new ThreadOptions();

  @Option(names = "--trace", description = "Print every value of the first update, step by step.")
  private boolean trace;

  @Option(
      names = "--folds",
      paramLabel = "K",
      defaultValue = "0",
      description =
          "Score the experiment on K folds first, as a sweep scores a trial; then train on all rows"
              + " but the test rows.")
  private int folds;

  @Option(
      names = "--stop-after",
      paramLabel = "EPOCHS",
      description =
          "Stop after so many epochs, as a sweep stops a trial: the weights stay as they are, and"
              + " the schedule is that of all epochs.")
  private @Nullable Integer stopAfter;

  @Override
  public Integer call() throws IOException {
    checkOptions();
    TrainRequest request = request();
    OutputDirectory directory = request.output().orElseThrow();
    if (directory.existing() == Existing.RESUME && directory.isFinished()) {
      new RunDirectory(directory.path()).checkParts();
      console().result("The training in " + directory.path() + " is finished; nothing was changed");
      return 0;
    }
    Cancellation cancellation = new Cancellation();
    try (Interruption interruption = Interruption.of(cancellation)) {
      return run(request, cancellation, interruption);
    }
  }

  /** Prints before the interruption is closed, which ends the process. */
  private int run(TrainRequest request, Cancellation cancellation, Interruption interruption)
      throws IOException {
    try {
      TrainingProgress progress = new TrainingProgress(console(), request);
      return interruption.ended(show(request.run(progress, cancellation), progress.steps()));
    } catch (CancellationException stop) {
      console().problem(interrupted(request.output().orElseThrow()));
      return Failures.INTERRUPTED;
    }
  }

  private String interrupted(OutputDirectory directory) {
    return directory.holdsCheckpoint()
        ? "Interrupted; the state is saved in %s. %s".formatted(directory.path(), continuation())
        : "Interrupted; nothing was written. Start again with: " + ShellCommand.of(arguments());
  }

  private TrainRequest request() {
    int mostEpochs = Optional.ofNullable(stopAfter).orElse(Integer.MAX_VALUE);
    TrainRequest request =
        new TrainRequest(
            experimentOptions.experiment(file),
            folds,
            mostEpochs,
            threads.number(),
            trace,
            Optional.empty());
    return request.into(output.directory(request.name()));
  }

  private void checkOptions() {
    check("--folds", FoldPlan.K, folds);
    threads.number().ifPresent(number -> check("--threads", TrainRequest.THREADS, number));
    if (folds == 1) {
      throw new ParameterException(spec().commandLine(), "--folds must be at least 2, found 1");
    }
    if (stopAfter != null) {
      check("--stop-after", TrainRequest.MOST_EPOCHS, stopAfter);
    }
  }

  private int show(TrainResult result, Optional<TraceTable> steps) {
    Path directory = result.directory().orElseThrow();
    Map<String, @Nullable Object> document =
        document(TrainingResult.DOCUMENT, result.document().orElseThrow(), directory);
    steps.ifPresent(trace -> document.put("trace", Document.plain(trace.values())));
    console().document(document);
    if (!result.folds().isEmpty()) {
      printFolds(result.folds());
    }
    ResultTable.of(result.outcome()).print(console());
    console().result("");
    written(directory);
    boolean diverged = result.outcome().diverged();
    result.error().ifPresent(error -> console().problem((diverged ? "diverged: " : "") + error));
    return result.error().isPresent() ? Failures.WORK_FAILED : 0;
  }

  /** A row for each quantity that was measured on the rows held out. */
  private void printFolds(Map<String, FoldScores> scores) {
    TextTable table = new TextTable("held out", "mean", "± std", "folds");
    scores.forEach(
        (name, quantity) -> {
          if (name.startsWith("val_")) {
            table.add(
                name,
                ResultTable.number(quantity.mean()),
                ResultTable.number(quantity.standardDeviation()),
                String.join("  ", quantity.values().stream().map(ResultTable::number).toList()));
          }
        });
    table.print(console());
    console().result("");
  }
}
