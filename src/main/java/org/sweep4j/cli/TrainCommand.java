package org.sweep4j.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.sweep4j.config.Experiment;
import org.sweep4j.config.Range;
import org.sweep4j.config.Sweep;
import org.sweep4j.config.yaml.experiment.ExperimentTree;
import org.sweep4j.config.yaml.kind.Circumstance;
import org.sweep4j.data.Dataset;
import org.sweep4j.data.Split;
import org.sweep4j.engine.RunDirectory;
import org.sweep4j.engine.Training;
import org.sweep4j.engine.TrainingJob;
import org.sweep4j.engine.TrainingOutcome;
import org.sweep4j.search.experiment.CrossValidation;
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
  private static final Range STOP_AFTER = Range.atLeast(1);

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
    Circumstance[] circumstances = Circumstance.ofFolds(folds);
    ExperimentTree tree = experimentOptions.read(file, console, circumstances);
    return tree.locating(
        () -> run(tree.experiment(circumstances), ExperimentOptions.data(tree, circumstances)));
  }

  private int run(Experiment experiment, Dataset dataset) throws IOException {
    Path directory = output.directory(experiment.name());
    output.check(directory);
    Split split = Split.of(dataset, experiment.data(), experiment.seed());
    TrainingJob job = new TrainingJob(experiment, dataset, split, new EngineSelection());
    Optional<TraceTable> steps =
        trace
            ? Optional.of(TraceTable.of(folds > 0 ? job.onAllTrainingRows() : job))
            : Optional.empty();
    steps.ifPresent(table -> table.print(console));
    try (Interruption interruption = Interruption.of(() -> {})) {
      return execute(job, directory, steps, interruption);
    }
  }

  private void checkOptions() {
    check("--folds", Sweep.FOLDS, folds);
    if (folds == 1) {
      throw new ParameterException(spec.commandLine(), "--folds must be at least 2, found 1");
    }
    if (stopAfter != null) {
      check("--stop-after", STOP_AFTER, stopAfter);
    }
  }

  private void check(String option, Range range, int value) {
    if (!range.contains(value)) {
      throw new ParameterException(
          spec.commandLine(), option + " must be " + range + ", found " + value);
    }
  }

  /** Nothing is written, and nothing replaced, before the training has ended. */
  private int execute(
      TrainingJob job, Path directory, Optional<TraceTable> steps, Interruption interruption)
      throws IOException {
    Optional<FoldTable> foldTable;
    TrainingOutcome outcome;
    try {
      foldTable = folds == 0 ? Optional.empty() : Optional.of(crossValidate(job, interruption));
      outcome =
          train(
              foldTable
                  .map(table -> CrossValidation.refit(job, table.means(), mostEpochs()))
                  .orElse(job),
              interruption);
    } catch (Interruption.Requested stop) {
      output.forget(directory);
      console.problem("Interrupted; nothing was written. Start again with: " + command());
      return Failures.INTERRUPTED;
    }
    output.prepare(directory);
    return finish(directory, outcome, foldTable, steps);
  }

  private String command() {
    return Continuation.command(spec.commandLine().getParseResult().originalArgs());
  }

  private int mostEpochs() {
    return Optional.ofNullable(stopAfter).orElse(Integer.MAX_VALUE);
  }

  private FoldTable crossValidate(TrainingJob job, Interruption interruption) {
    CrossValidation validation =
        new CrossValidation(job.experiment(), job.dataset(), job.engines(), folds, mostEpochs());
    List<Map<String, Double>> results = new ArrayList<>();
    for (int fold = 0; fold < folds; fold++) {
      String name = "fold " + (fold + 1) + " of " + folds;
      try (TrainingProgress progress = progress(name, job)) {
        results.add(validation.fold(fold, afterEpoch(progress, interruption)));
      }
    }
    return new FoldTable(CrossValidation.scores(results));
  }

  private TrainingOutcome train(TrainingJob job, Interruption interruption) {
    try (TrainingProgress progress = progress(job.experiment().name(), job)) {
      return job.run(mostEpochs(), afterEpoch(progress, interruption));
    }
  }

  private TrainingProgress progress(String name, TrainingJob job) {
    int epochs = Math.min(mostEpochs(), job.experiment().training().epochs());
    return TrainingProgress.of(console, name, epochs);
  }

  private static Consumer<Training> afterEpoch(
      TrainingProgress progress, Interruption interruption) {
    return training -> {
      progress.epoch(training);
      interruption.check(training);
    };
  }

  private int finish(
      Path directory,
      TrainingOutcome outcome,
      Optional<FoldTable> foldTable,
      Optional<TraceTable> steps)
      throws IOException {
    Map<String, Object> findings = new LinkedHashMap<>();
    foldTable.ifPresent(table -> findings.put("cross_validation", table.document()));
    Map<String, @Nullable Object> result = RunFiles.write(directory, outcome, findings);
    result.put("directory", directory.toString());
    steps.ifPresent(table -> result.put("trace", table.document()));
    console.document(result);
    foldTable.ifPresent(table -> table.print(console));
    ResultTable.of(outcome).lines().forEach(console::result);
    console.result("");
    console.result(
        "Written to " + directory + " (look at " + directory.resolve("report.html") + ")");
    if (outcome.diverged()) {
      console.problem("diverged: " + RunDirectory.divergence(outcome));
      return Failures.WORK_FAILED;
    }
    return 0;
  }
}
