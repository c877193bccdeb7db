package org.sweep4j;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.sweep4j.app.OutputDirectory;
import org.sweep4j.app.TrainResult;
import org.sweep4j.app.TrainedModel;
import org.sweep4j.config.ConfigWord;
import org.sweep4j.data.Dataset;
import org.sweep4j.data.Matrix;
import org.sweep4j.data.prepare.Feature;
import org.sweep4j.dl4j.ModelZip;
import org.sweep4j.engine.Assessment;
import org.sweep4j.engine.TrainingOutcome;

/**
 * A trained network with all it needs to be used on rows as they come: scaling, categories, class
 * names. Immutable; many threads may use it at once.
 *
 * <pre>{@code
 * TrainedNetwork network = TrainedNetwork.read(Path.of("runs/iris"));
 * double[][] probabilities = network.predict(new double[][] {{5.1, 3.5, 1.4, 0.2}});
 * }</pre>
 */
public final class TrainedNetwork {
  private final TrainedModel model;
  private final Optional<TrainResult> result;

  private TrainedNetwork(TrainedModel model, Optional<TrainResult> result) {
    this.model = model;
    this.result = result;
  }

  static TrainedNetwork of(TrainResult result) {
    return new TrainedNetwork(TrainedModel.of(result.outcome()), Optional.of(result));
  }

  /**
   * The network in a directory that a training or a sweep wrote; of a sweep the best one.
   *
   * @throws InvalidInputException if there is none
   */
  public static TrainedNetwork read(Path directory) {
    return InvalidInputException.reporting(
        () -> new TrainedNetwork(TrainedModel.read(directory), Optional.empty()));
  }

  /** The classes, in the order of {@link #predict}'s columns; empty for a regression. */
  public List<String> classes() {
    return model.preprocessing().classLabels();
  }

  /** The columns that rows to predict must have. */
  public List<String> features() {
    return model.preprocessing().features().stream().map(Feature::name).toList();
  }

  /**
   * Predicts.
   *
   * @param features [rows, features], in the order of {@link #features()}, as they are: not scaled
   * @return [rows, classes] probabilities, or [rows, 1] numbers
   * @throws IllegalArgumentException if a row has another number of features
   */
  public double[][] predict(double[][] features) {
    int width = features().size();
    for (double[] row : features) {
      if (row.length != width) {
        throw new IllegalArgumentException(
            "every row must have the %d features %s, found %d"
                .formatted(width, features(), row.length));
      }
    }
    return features.length == 0
        ? new double[0][]
        : predict(Rows.of(features).named(features().toArray(String[]::new)));
  }

  /**
   * Predicts rows that have the columns {@link #features()}; others are not looked at.
   *
   * @return [rows, classes] probabilities, or [rows, 1] numbers
   * @throws InvalidInputException if a column is missing, or a cell is not what it must be
   */
  public double[][] predict(Rows rows) {
    Matrix outputs =
        InvalidInputException.reporting(() -> model.predict(model.rows(rows.table(), false)));
    return arrays(outputs);
  }

  private static double[][] arrays(Matrix matrix) {
    int columns = matrix.columns();
    return IntStream.range(0, matrix.rows())
        .mapToObj(row -> Arrays.copyOfRange(matrix.values(), row * columns, (row + 1) * columns))
        .toArray(double[][]::new);
  }

  /** The most probable class of each row. */
  public List<String> classify(Rows rows) {
    return Arrays.stream(predict(rows)).map(row -> classes().get(Rows.largest(row))).toList();
  }

  /**
   * Every metric of the task, such as {@code accuracy}, on rows with their targets.
   *
   * @throws InvalidInputException if a column is missing, or a cell is not what it must be
   */
  public Map<String, Double> evaluate(Rows rows) {
    Map<String, Double> values = new LinkedHashMap<>();
    InvalidInputException.reporting(() -> model.evaluate(model.rows(rows.table(), true)))
        .values()
        .forEach((metric, value) -> values.put(((ConfigWord) metric).spelling(), value));
    return values;
  }

  /**
   * Loss and metrics after the training: {@code loss} and {@code accuracy} of the training rows,
   * {@code val_…} of the validation rows, {@code test_…} of the test rows.
   *
   * @throws IllegalStateException if this network was read from a directory
   */
  public Map<String, Double> metrics() {
    TrainingOutcome outcome = trainedHere().outcome();
    Map<String, Double> values = new LinkedHashMap<>();
    put("", Optional.of(outcome.training()), values);
    put("val_", outcome.validation(), values);
    put("test_", outcome.test(), values);
    return values;
  }

  private static void put(String prefix, Optional<Assessment> rows, Map<String, Double> values) {
    rows.ifPresent(
        assessment ->
            assessment
                .evaluation()
                .byName()
                .forEach((name, value) -> values.put(prefix + name, value)));
  }

  /**
   * How each epoch went.
   *
   * @throws IllegalStateException if this network was read from a directory
   */
  public List<Epoch> history() {
    return trainedHere().outcome().history().epochs().stream().map(Epoch::of).toList();
  }

  /**
   * The network as Deeplearning4j's own, made of none but its classes. It takes inputs that are
   * prepared: see {@link #prepare}.
   *
   * @throws IllegalStateException if this network was read from a directory, which holds it as
   *     {@code model.zip}
   */
  public MultiLayerNetwork toDl4j() {
    TrainingOutcome outcome = trainedHere().outcome();
    return ModelZip.network(outcome.preparation().plan(), outcome.weights());
  }

  /** Rows as inputs of the network: scaled, categories one-hot; [rows, inputs]. */
  public double[][] prepare(Rows rows) {
    return InvalidInputException.reporting(
        () -> {
          Dataset dataset = model.rows(rows.table(), false);
          return arrays(model.preprocessing().inputs(dataset, dataset.allRows()));
        });
  }

  /**
   * Writes the directory that {@code sweep4j train} writes, with its report; it must be new or
   * empty.
   *
   * @throws InvalidInputException if the directory cannot be used
   * @throws IllegalStateException if this network was read from a directory
   */
  public void save(Path directory) {
    TrainResult trained = trainedHere();
    InvalidInputException.reporting(() -> trained.savedIn(new OutputDirectory(directory)));
  }

  private TrainResult trainedHere() {
    return result.orElseThrow(
        () ->
            new IllegalStateException(
                "a network that was read from a directory only predicts; its history, metrics and"
                    + " model are files there"));
  }
}
