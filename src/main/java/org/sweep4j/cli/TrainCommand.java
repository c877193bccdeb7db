package org.sweep4j.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;
import org.sweep4j.app.Cancellation;
import org.sweep4j.app.OutputDirectory;
import org.sweep4j.app.TrainRequest;
import org.sweep4j.app.TrainResult;
import org.sweep4j.config.Range;
import org.sweep4j.config.Sweep;
import org.sweep4j.engine.RunDirectory;
import org.sweep4j.engine.TrainingResult;
import org.sweep4j.report.page.ShellCommand;
import org.sweep4j.search.journal.SweepDirectory.Existing;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code sweep4j train}: one training, its files and its report. */
@Command(name = "train", description = "Train the network of an experiment file.")
final class TrainCommand implements Callable<Integer> {
  private final Console console;

  @Spec
  @SuppressWarnings("NullAway.Init") // picocli fills it in
  private CommandSpec spec;

  @Parameters(paramLabel = "EXPERIMENT.yaml", description = "The experiment file.")
  @SuppressWarnings("NullAway.Init") // picocli fills it in
  private Path file;

  @Mixin private ExperimentOptions experimentOptions = new ExperimentOptions();
  @Mixin private OutputOptions output = new OutputOptions();

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
          "Stop after so many epochs, as a sweep stops a trial: the weights stay as they are, and the"
              + " schedule is that of all epochs.")
  private @Nullable Integer stopAfter;

  TrainCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    checkOptions();
    TrainRequest request = request();
    OutputDirectory directory = request.output().orElseThrow();
    if (directory.existing() == Existing.RESUME && directory.isFinished()) {
      new RunDirectory(directory.path()).checkParts();
      console.result("The training in " + directory.path() + " is finished; nothing was changed");
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
      TrainingProgress progress = new TrainingProgress(console, request);
      return interruption.ended(show(request.run(progress, cancellation), progress.steps()));
    } catch (CancellationException stop) {
      console.problem(interrupted(request.output().orElseThrow()));
      return Failures.INTERRUPTED;
    }
  }

  private String interrupted(OutputDirectory directory) {
    List<String> arguments = spec.commandLine().getParseResult().originalArgs();
    return directory.holdsCheckpoint()
        ? "Interrupted; the state is saved in %s. Continue with: %s"
            .formatted(directory.path(), Continuation.of(arguments))
        : "Interrupted; nothing was written. Start again with: " + ShellCommand.of(arguments);
  }

  private TrainRequest request() {
    int mostEpochs = Optional.ofNullable(stopAfter).orElse(Integer.MAX_VALUE);
    TrainRequest request =
        new TrainRequest(experimentOptions.input(file), folds, mostEpochs, trace, Optional.empty());
    return request.into(output.directory(request.name()));
  }

  private void checkOptions() {
    check("--folds", Sweep.FOLDS, folds);
    if (folds == 1) {
      throw new ParameterException(spec.commandLine(), "--folds must be at least 2, found 1");
    }
    if (stopAfter != null) {
      check("--stop-after", TrainRequest.MOST_EPOCHS, stopAfter);
    }
  }

  private void check(String option, Range range, int value) {
    if (!range.contains(value)) {
      throw new ParameterException(
          spec.commandLine(), option + " must be " + range + ", found " + value);
    }
  }

  private int show(TrainResult result, Optional<TraceTable> steps) {
    Path directory = result.directory().orElseThrow();
    console.document(
        new Printed<>(
                result.document().orElseThrow(),
                directory.toString(),
                steps.map(TraceTable::values))
            .plain(TrainingResult.DOCUMENT));
    if (!result.folds().isEmpty()) {
      new FoldTable(result.folds()).print(console);
    }
    ResultTable.of(result.outcome()).lines().forEach(console::result);
    console.result("");
    console.result(
        "Written to " + directory + " (look at " + directory.resolve("report.html") + ")");
    boolean diverged = result.outcome().diverged();
    result.error().ifPresent(error -> console.problem((diverged ? "diverged: " : "") + error));
    return result.error().isPresent() ? Failures.WORK_FAILED : 0;
  }
}
