package org.sweep4j.app;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.sweep4j.config.Experiment;
import org.sweep4j.config.yaml.experiment.ExperimentTree;
import org.sweep4j.data.Dataset;
import org.sweep4j.data.split.Split;
import org.sweep4j.engine.Training;
import org.sweep4j.engine.TrainingJob;
import org.sweep4j.engine.TrainingOutcome;
import org.sweep4j.search.FoldScores;
import org.sweep4j.search.experiment.CrossValidation;

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
    ExperimentTree tree = request.experiment().valid(listener::warned, request.circumstances());
    return tree.locating(
        () ->
            run(
                tree.experiment(request.circumstances()),
                ExperimentInput.data(tree, request.circumstances())));
  }

  private TrainResult run(Experiment experiment, Dataset dataset) throws IOException {
    if (request.output().isPresent()) {
      request.output().get().check();
    }
    Split split = Split.of(dataset, experiment.data(), experiment.seed());
    TrainingJob job = new TrainingJob(experiment, dataset, split, new EngineSelection());
    if (request.traced()) {
      listener.traced(FirstStep.of(request.folds() > 0 ? job.onAllTrainingRows() : job));
    }
    try {
      Map<String, FoldScores> folds = request.folds() == 0 ? Map.of() : crossValidate(job);
      return deliver(train(folds.isEmpty() ? job : refit(job, folds)), folds);
    } catch (CancellationException stop) {
      if (request.output().isPresent()) {
        request.output().get().forget();
      }
      throw stop;
    }
  }

  private Map<String, FoldScores> crossValidate(TrainingJob job) {
    CrossValidation validation =
        new CrossValidation(
            job.experiment(), job.dataset(), job.engines(), request.folds(), request.mostEpochs());
    List<Map<String, Double>> results = new ArrayList<>();
    for (int i = 0; i < request.folds(); i++) {
      int fold = i;
      results.add(
          listened(OptionalInt.of(fold), job, afterEpoch -> validation.fold(fold, afterEpoch)));
    }
    return CrossValidation.scores(results);
  }

  private TrainingJob refit(TrainingJob job, Map<String, FoldScores> folds) {
    Map<String, Double> means = new LinkedHashMap<>();
    folds.forEach((name, quantity) -> means.put(name, quantity.mean()));
    return CrossValidation.refit(job, means, request.mostEpochs());
  }

  private TrainingOutcome train(TrainingJob job) {
    return listened(
        OptionalInt.empty(), job, afterEpoch -> job.run(request.mostEpochs(), afterEpoch));
  }

  private <T> T listened(
      OptionalInt fold, TrainingJob job, Function<Consumer<Training>, T> training) {
    cancellation.check();
    int epochs = job.experiment().training().epochs();
    listener.started(fold, Math.min(request.mostEpochs(), epochs));
    try {
      return training.apply(
          state -> {
            listener.epochEnded(state);
            cancellation.check();
          });
    } finally {
      listener.ended();
    }
  }

  private TrainResult deliver(TrainingOutcome outcome, Map<String, FoldScores> folds)
      throws IOException {
    if (request.output().isEmpty()) {
      return new TrainResult(outcome, folds, Optional.empty(), Map.of());
    }
    OutputDirectory output = request.output().get();
    output.prepare();
    Map<String, Object> findings =
        folds.isEmpty() ? Map.of() : Map.of("cross_validation", document(folds));
    Map<String, @Nullable Object> document = TrainingFiles.write(output.path(), outcome, findings);
    return new TrainResult(outcome, folds, Optional.of(output.path()), document);
  }

  /** With the names of a sweep's journal. */
  private static Map<String, Object> document(Map<String, FoldScores> folds) {
    Map<String, Object> document = new LinkedHashMap<>();
    folds.forEach(
        (name, scores) -> {
          Map<String, Object> quantity = new LinkedHashMap<>();
          quantity.put("score", scores.mean());
          quantity.put("std", scores.standardDeviation().orElse(Double.NaN));
          quantity.put("folds", scores.values());
          document.put(name, quantity);
        });
    return document;
  }
}
