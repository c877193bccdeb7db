package org.sweep4j.engine;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.sweep4j.backprop.BackpropEngine;
import org.sweep4j.config.Experiment;
import org.sweep4j.config.Quantity;
import org.sweep4j.config.yaml.experiment.ExperimentTree;
import org.sweep4j.data.Dataset;
import org.sweep4j.data.read.DataReader;
import org.sweep4j.data.split.Split;

class TrainingTest {
  private static final String IRIS =
      """
      data: {source: iris}
      model:
        hidden: {layers: 1, units: 8, activation: tanh, dropout: 0.1}
      training:
        epochs: 12
        batch_size: 16
        optimizer: {name: sgd, learning_rate: 0.1, momentum: 0.9}
        schedule: {hold: 3, decay: inverse, epsilon: 0.5}
      """;

  @Test
  void everyEpochIsRecordedWithItsLearningRate() {
    History history = train(IRIS, Tracking.EVERYTHING).history();
    assertEquals(12, history.epochs().size());
    assertEquals(0.1, history.epochs().get(2).learningRate());
    assertEquals(0.1 / (1 + 0.5 * 4), history.epochs().get(7).learningRate(), 1e-15);
  }

  @Test
  void theHistoryHasAColumnForEveryQuantity() {
    Run run = train(IRIS, Tracking.EVERYTHING);
    String header = run.history().csv(List.of(org.sweep4j.config.Metric.ACCURACY), true);
    assertTrue(
        header.startsWith(
            "epoch,learning_rate,loss,accuracy,val_loss,val_accuracy,seconds\n0,0.1,"));
  }

  @Test
  void whatIsTrackedDoesNotChangeTheWeights() {
    assertArrayEquals(
        kernel(train(IRIS, Tracking.EVERYTHING)), kernel(train(IRIS, Tracking.sparse(12))));
  }

  @Test
  void theSameSeedGivesTheSameWeightsAndAnotherOneOthers() {
    double[] first = kernel(train(IRIS, Tracking.VALIDATION));
    assertArrayEquals(first, kernel(train(IRIS, Tracking.VALIDATION)));
    double[] other = kernel(train("seed: 1\n" + IRIS, Tracking.VALIDATION));
    assertFalse(java.util.Arrays.equals(first, other));
  }

  @Test
  void earlyStoppingPutsTheBestWeightsBack() {
    String stopping =
        IRIS.replace("epochs: 12", "epochs: 300")
            + "  early_stopping: {monitor: val_loss, patience: 5, min_delta: 0.02}\n";
    Run run = train(stopping, Tracking.EVERYTHING);
    assertEquals(TrainingStatus.STOPPED_EARLY, run.status());
    assertTrue(run.history().epochs().size() < 300);
    assertEquals(run.bestEpoch() + 5, run.history().epochs().size() - 1);
    double atBest = run.history().epochs().get(run.bestEpoch()).value(Quantity.VALIDATION_LOSS);
    assertEquals(atBest, run.finalValidation().loss());
  }

  @Test
  void withoutRestoringTheLastWeightsStay() {
    String stopping =
        IRIS.replace("epochs: 12", "epochs: 300")
            + "  early_stopping: {patience: 5, min_delta: 0.02, restore_best_weights: false}\n";
    Run run = train(stopping, Tracking.EVERYTHING);
    double last =
        run.history()
            .epochs()
            .get(run.history().epochs().size() - 1)
            .value(Quantity.VALIDATION_LOSS);
    assertEquals(last, run.finalValidation().loss());
  }

  @Test
  void anInfiniteLossEndsTheTrainingAtOnce() {
    String wild =
        """
        data: {source: diabetes, scale: none}
        model:
          hidden: {layers: 1, units: 8, activation: relu}
        training: {epochs: 50, optimizer: {name: sgd, learning_rate: 10}}
        """;
    Run run = train(wild, Tracking.EVERYTHING);
    assertEquals(TrainingStatus.DIVERGED, run.status());
    assertTrue(run.history().epochs().size() < 50);
  }

  @Test
  void noEpochLeavesTheGivenWeights() {
    String none =
        """
        data: {source: insurance, scale: none, test: 0, validation: 0}
        model:
          output: {activation: binary_step, loss: mse, kernel: [[1.0]], bias: [-38.0]}
        training: {epochs: 0}
        """;
    Run run = train(none, Tracking.EVERYTHING);
    assertEquals(TrainingStatus.COMPLETE, run.status());
    assertEquals(1.0, kernel(run)[0]);
    assertTrue(run.history().epochs().isEmpty());
  }

  @Test
  void gradientNormsAreRecordedForEveryLayer() {
    List<EpochRecord> epochs = train(IRIS, Tracking.EVERYTHING).history().epochs();
    epochs.forEach(epoch -> assertEquals(2, epoch.gradientNorms().length));
    assertTrue(epochs.get(0).gradientNorms()[0] > 0);
  }

  private record Run(
      TrainingStatus status,
      History history,
      int bestEpoch,
      Weights weights,
      Evaluation finalValidation) {}

  private static double[] kernel(Run run) {
    return run.weights().layers().get(0).kernel().values();
  }

  private static Run train(String yaml, Tracking tracking) {
    Experiment experiment = ExperimentTree.parse(yaml, "test.yaml", Path.of(".")).experiment();
    Dataset dataset = DataReader.read(experiment.data());
    Split split = Split.of(dataset, experiment.data(), experiment.seed());
    Preparation preparation =
        Preparation.of(
            experiment, dataset, split.training(), split.validation(), experiment.seed());
    try (Training training = Training.start(preparation, new BackpropEngine(), tracking)) {
      while (training.advance()) {
        assertEquals(TrainingStatus.RUNNING, training.status());
        List<EpochRecord> epochs = training.history().epochs();
        assertSame(epochs.get(epochs.size() - 1), training.lastEpoch().orElseThrow());
      }
      Optional<Evaluation> validation = preparation.validation().map(training::evaluate);
      return new Run(
          training.status(),
          training.history(),
          training.bestEpoch(),
          training.weights(),
          validation.orElse(new Evaluation(Double.NaN, java.util.Map.of())));
    }
  }
}
