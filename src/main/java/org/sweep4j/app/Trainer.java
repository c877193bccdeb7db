package org.sweep4j.app;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.function.Function;
import org.sweep4j.config.BadInputException;
import org.sweep4j.config.Experiment;
import org.sweep4j.config.Problem;
import org.sweep4j.config.yaml.experiment.ExperimentTree;
import org.sweep4j.data.Dataset;
import org.sweep4j.data.split.Split;
import org.sweep4j.data.summary.DataSummary;
import org.sweep4j.engine.Training;
import org.sweep4j.engine.TrainingJob;
import org.sweep4j.engine.TrainingOutcome;
import org.sweep4j.engine.TrainingResult;
import org.sweep4j.engine.TrainingResult.OnFolds;
import org.sweep4j.engine.TrainingStatus;
import org.sweep4j.search.FoldScores;
import org.sweep4j.search.experiment.CrossValidation;
import org.sweep4j.search.journal.SweepDirectory.Existing;

/** Does what a {@link TrainRequest} asks for. */
final class Trainer {
  private final TrainRequest request;
  private final TrainListener listener;
  private final Cancellation cancellation;

  Trainer(TrainRequest request, TrainListener listener, Cancellation cancellation) {
    this.request = request;
    this.listener = listener;
    this.cancellation = cancellation;
  }

  TrainResult run() throws IOException {
    ExperimentTree tree = request.experiment();
    Experiment valid = tree.experiment(request.circumstances());
    tree.warnings(request.circumstances()).forEach(listener::warned);
    return tree.locating(() -> run(valid, DataDescription.data(tree, request.circumstances())));
  }

  private TrainResult run(Experiment experiment, Dataset dataset) throws IOException {
    if (request.output().isEmpty()) {
      return run(experiment, dataset, Optional.empty());
    }
    List<Path> inputs = List.of(Path.of(request.experiment().file()));
    try (RunFolder folder = RunFolder.open(request.output().get(), inputs)) {
      return run(experiment, dataset, Optional.of(folder));
    }
  }

  private TrainResult run(Experiment experiment, Dataset dataset, Optional<RunFolder> folder)
      throws IOException {
    Split split = Split.of(dataset, experiment.data(), experiment.seed());
    listener.described(DataSummary.of(dataset, split, request.folds()));
    int threads = EngineSelection.threads(request.threads(), experiment.engine());
    TrainingJob job = new TrainingJob(experiment, dataset, split, new EngineSelection(threads));
    if (request.traced()) {
      listener.traced(FirstStep.of(request.folds() > 0 ? job.onAllTrainingRows() : job));
    }
    Optional<byte[]> putAside = putAside(folder.map(RunFolder::checkpoint));
    Map<String, FoldScores> folds = request.folds() == 0 ? Map.of() : crossValidate(job, folder);
    TrainingOutcome outcome = train(folds.isEmpty() ? job : refit(job, folds), folder, putAside);
    return deliver(outcome, folds, folder);
  }

  /** The training to go on with; one that is to be replaced is given up. */
  private Optional<byte[]> putAside(Optional<Checkpoint> checkpoint) throws IOException {
    if (checkpoint.isEmpty()) {
      return Optional.empty();
    }
    if (request.output().map(OutputDirectory::existing).equals(Optional.of(Existing.RESUME))) {
      return checkpoint.get().read();
    }
    checkpoint.get().delete();
    return Optional.empty();
  }

  private Map<String, FoldScores> crossValidate(TrainingJob job, Optional<RunFolder> folder) {
    CrossValidation validation =
        new CrossValidation(
            job.experiment(), job.dataset(), job.engines(), request.folds(), request.mostEpochs());
    List<Map<String, Double>> results = new ArrayList<>();
    for (int i = 0; i < request.folds(); i++) {
      int fold = i;
      results.add(
          listened(
              OptionalInt.of(fold), job, folder, afterEpoch -> validation.fold(fold, afterEpoch)));
    }
    return CrossValidation.scores(results);
  }

  private TrainingJob refit(TrainingJob job, Map<String, FoldScores> folds) {
    Map<String, Double> means = new LinkedHashMap<>();
    folds.forEach((name, quantity) -> means.put(name, quantity.mean()));
    return CrossValidation.refit(job, means, request.mostEpochs());
  }

  /** Folds are trained anew when a training goes on; this one goes on where it was. */
  private TrainingOutcome train(
      TrainingJob job, Optional<RunFolder> folder, Optional<byte[]> putAside) {
    try {
      return listened(
          OptionalInt.empty(),
          job,
          folder,
          afterEpoch -> job.run(putAside, request.mostEpochs(), afterEpoch));
    } catch (Training.UnusableSnapshot e) {
      throw new BadInputException(
          Problem.of(
              folder.map(RunFolder::checkpoint).map(Checkpoint::toString).orElse(""),
              e.getMessage() + ". Put it back, or begin anew with --overwrite"));
    }
  }

  private <T> T listened(
      OptionalInt fold,
      TrainingJob job,
      Optional<RunFolder> folder,
      Function<Consumer<Training>, T> training) {
    cancellation.check();
    int epochs = Math.min(request.mostEpochs(), job.experiment().training().epochs());
    Optional<Checkpoint> checkpoint =
        folder.filter(kept -> fold.isEmpty()).map(RunFolder::checkpoint);
    Optional<String> part =
        fold.isPresent()
            ? Optional.of("fold %d of %d".formatted(fold.getAsInt() + 1, request.folds()))
            : Optional.empty();
    Optional<ProgressFile> progress =
        folder.map(open -> new ProgressFile(open.path(), part, job, epochs));
    listener.started(fold, epochs);
    try {
      return training.apply(
          state -> {
            listener.epochEnded(state);
            progress.ifPresent(file -> file.afterEpoch(state));
            if (state.status() == TrainingStatus.RUNNING) {
              boolean cancelled = cancellation.isRequested();
              checkpoint.ifPresent(file -> file.afterEpoch(state, cancelled));
              cancellation.check();
            }
          });
    } finally {
      progress.ifPresent(ProgressFile::close);
      listener.ended();
    }
  }

  static TrainResult deliver(
      TrainingOutcome outcome, Map<String, FoldScores> folds, Optional<RunFolder> folder)
      throws IOException {
    if (folder.isEmpty()) {
      return new TrainResult(outcome, folds, Optional.empty(), Optional.empty());
    }
    Path path = folder.get().path();
    folder.get().clear();
    TrainingResult result =
        TrainingFiles.write(
            path, outcome, folds.isEmpty() ? Optional.empty() : Optional.of(onFolds(folds)));
    folder.get().checkpoint().delete();
    return new TrainResult(outcome, folds, Optional.of(path), Optional.of(result));
  }

  private static Map<String, OnFolds> onFolds(Map<String, FoldScores> folds) {
    Map<String, OnFolds> document = new LinkedHashMap<>();
    folds.forEach(
        (name, scores) ->
            document.put(
                name,
                new OnFolds(
                    scores.mean(),
                    scores.standardDeviation().orElse(Double.NaN),
                    scores.values())));
    return document;
  }
}
