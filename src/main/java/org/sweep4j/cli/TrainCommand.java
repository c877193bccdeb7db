package org.sweep4j.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.sweep4j.config.Experiment;
import org.sweep4j.config.yaml.ExperimentTree;
import org.sweep4j.data.Dataset;
import org.sweep4j.data.Split;
import org.sweep4j.engine.RunDirectory;
import org.sweep4j.engine.TrainingJob;
import org.sweep4j.engine.TrainingOutcome;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code sweep4j train}: one training, its files and its report. */
@Command(name = "train", description = "Train the network of an experiment file.")
final class TrainCommand implements Callable<Integer> {
  private final Console console;

  @Parameters(paramLabel = "EXPERIMENT.yaml", description = "The experiment file.")
  @SuppressWarnings("NullAway.Init") // picocli fills it in
  private Path file;

  @Mixin private ExperimentOptions experimentOptions = new ExperimentOptions();
  @Mixin private OutputOptions output = new OutputOptions();

  @Option(names = "--trace", description = "Print every value of the first update, step by step.")
  private boolean trace;

  TrainCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    ExperimentTree tree = experimentOptions.read(file, console);
    return tree.locating(() -> run(tree, tree.experiment()));
  }

  private int run(ExperimentTree tree, Experiment experiment) throws IOException {
    Path directory = output.directory(experiment.name());
    output.check(directory);
    Dataset dataset = ExperimentOptions.data(tree, experiment);
    Split split = Split.of(dataset, experiment.data(), experiment.seed());
    TrainingJob job = new TrainingJob(experiment, dataset, split, new EngineSelection());
    Optional<TraceTable> steps = trace ? Optional.of(TraceTable.of(job)) : Optional.empty();
    steps.ifPresent(table -> table.print(console));
    try (Interruption interruption = Interruption.of(() -> {})) {
      return execute(job, directory, steps, interruption);
    }
  }

  /** Nothing is written, and nothing replaced, before the training has ended. */
  private int execute(
      TrainingJob job, Path directory, Optional<TraceTable> steps, Interruption interruption)
      throws IOException {
    TrainingOutcome outcome;
    try {
      outcome = train(job, interruption);
    } catch (Interruption.Requested stop) {
      console.problem(
          "Interrupted; nothing was written to "
              + directory
              + ". Start again with the same command");
      return Failures.INTERRUPTED;
    }
    output.prepare(directory);
    return finish(directory, outcome, steps);
  }

  private TrainingOutcome train(TrainingJob job, Interruption interruption) {
    try (TrainingProgress progress = TrainingProgress.of(console, job.experiment())) {
      return job.run(
          training -> {
            progress.epoch(training);
            interruption.check(training);
          });
    }
  }

  private int finish(Path directory, TrainingOutcome outcome, Optional<TraceTable> steps)
      throws IOException {
    Map<String, @Nullable Object> result = RunFiles.write(directory, outcome);
    result.put("directory", directory.toString());
    steps.ifPresent(table -> result.put("trace", table.document()));
    console.document(result);
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
