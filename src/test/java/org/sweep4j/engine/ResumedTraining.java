package org.sweep4j.engine;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.sweep4j.backprop.BackpropEngine;
import org.sweep4j.config.Experiment;
import org.sweep4j.config.yaml.experiment.ExperimentTree;
import org.sweep4j.data.Dataset;
import org.sweep4j.data.read.DataReader;
import org.sweep4j.data.split.Split;
import org.sweep4j.dl4j.Dl4jEngine;

/**
 * Trainings that {@link TrainingSnapshotTest} puts aside; as a program it takes one up from a file
 * and prints what it came to.
 */
public final class ResumedTraining {
  /** All that a training can remember, in one. */
  static final String EVERYTHING =
      "{optimizer: {name: adam, weight_decay: 0.001, learning_rate: 0.05},"
          + " schedule: {hold: 3, decay: inverse, epsilon: 0.5},"
          + " early_stopping: {patience: 4, min_delta: 0.001}}";

  static final List<String> SETTINGS =
      Stream.concat(
              Stream.of(
                      "sgd",
                      "momentum",
                      "nag",
                      "rmsprop",
                      "adagrad",
                      "adadelta",
                      "adam",
                      "amsgrad",
                      "nadam",
                      "adamax")
                  .map(name -> "{optimizer: {name: %s, learning_rate: 0.02}}".formatted(name)),
              Stream.of(
                  EVERYTHING,
                  "{early_stopping: {patience: 2, restore_best_weights: false, min_delta: 0.05}}",
                  "{optimizer: {name: sgd, learning_rate: 1e30, momentum: 0.9}}"))
          .toList();

  private ResumedTraining() {}

  public static void main(String[] arguments) throws IOException {
    Engine engine = arguments[0].equals("dl4j") ? new Dl4jEngine() : new BackpropEngine();
    byte[] snapshot = Files.readAllBytes(Path.of(arguments[2]));
    try (Training training = resume(arguments[1], engine, snapshot)) {
      while (training.advance()) {}
      result(training).forEach(System.out::println);
    }
  }

  static String experiment(String settings) {
    String training = settings.substring(1, settings.length() - 1);
    return """
        seed: 0
        precision: %s
        data:
          source: iris
          augment: {gaussian_noise: 0.05, mixup: 0.2}
        model:
          layers:
            - dropout: 0.1
            - dense: {units: 8, activation: prelu, kernel_regularizer: {l2: 0.001}}
            - dropout: 0.2
            - dense: {units: 6, activation: tanh, kernel_constraint: {max_norm: 2}}
        training: {epochs: 12, batch_size: 16, %s}
        """
        .formatted(settings.length() % 2 == 0 ? "double" : "float", training);
  }

  static Preparation preparation(String yaml) {
    Experiment experiment = ExperimentTree.parse(yaml, "test.yaml", Path.of(".")).experiment();
    Dataset dataset = DataReader.read(experiment.data());
    Split split = Split.of(dataset, experiment.data(), experiment.seed());
    return Preparation.of(
        experiment, dataset, split.training(), split.validation(), experiment.seed());
  }

  static Training start(String settings, Engine engine) {
    return Training.start(preparation(experiment(settings)), engine, Tracking.EVERYTHING);
  }

  static Training resume(String settings, Engine engine, byte[] snapshot) {
    return Training.resume(
        preparation(experiment(settings)), engine, Tracking.EVERYTHING, snapshot);
  }

  /** All that may not differ, to the last bit. */
  static List<String> result(Training training) {
    List<String> lines = new ArrayList<>();
    lines.add(training.status() + " " + training.bestEpoch() + " " + training.keptEpoch());
    for (EpochRecord epoch : training.history().epochs()) {
      lines.add(
          "%d %s %s %s %s %s"
              .formatted(
                  epoch.epoch(),
                  epoch.learningRate(),
                  epoch.loss(),
                  epoch.training(),
                  epoch.validation(),
                  Arrays.toString(epoch.gradientNorms())));
    }
    StringWriter weights = new StringWriter();
    try {
      WeightsJson.write(training.weights(), weights);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    lines.add(weights.toString().strip());
    return lines;
  }
}
