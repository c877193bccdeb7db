package org.sweep4j.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sweep4j.config.Metric;
import org.sweep4j.config.Spelled;
import org.sweep4j.config.yaml.experiment.ExperimentWriter;
import org.sweep4j.data.summary.DataSummary;
import org.sweep4j.engine.diagnostics.Diagnostics;
import org.sweep4j.json.Json;

/**
 * The directory of a finished training, each file written whole or not at all.
 *
 * <p>A diverged training leaves its history and result, but no weights and no model.
 */
public final class RunDirectory {
  public static final String EXPERIMENT = "experiment.yaml";
  public static final String HISTORY = "history.csv";
  public static final String RESULT = "result.json";
  public static final String MODEL = "model.zip";
  public static final String PREPROCESSING = "preprocessing.json";
  public static final String WEIGHTS = "weights.json";
  public static final String DIAGNOSTICS = "diagnostics.json";

  /** All that {@link #write} writes. */
  public static final List<String> FILES =
      List.of(EXPERIMENT, HISTORY, RESULT, MODEL, PREPROCESSING, WEIGHTS, DIAGNOSTICS);

  /** A training put aside, which is no part of a finished one. */
  public static final String CHECKPOINT = "checkpoint.bin";

  /** The key of {@code result.json} that says why a training failed; absent where it did not. */
  public static final String ERROR = "error";

  private static final String STATUS = "status";

  private final Path directory;

  public RunDirectory(Path directory) {
    this.directory = directory;
  }

  /**
   * Writes all files of a training except the report, {@code result.json} last.
   *
   * <p>A model that misses the trained network is written all the same; the result says so.
   *
   * @param engine that trained
   * @param findings what {@code result.json} holds besides the outcome
   * @return what {@code result.json} holds
   */
  public Map<String, @Nullable Object> write(
      TrainingOutcome outcome, Engine engine, ModelFormat format, Map<String, ?> findings)
      throws IOException {
    Files.createDirectories(directory);
    Preparation preparation = outcome.preparation();
    List<Metric> metrics =
        preparation.experiment().training().metrics(preparation.dataset().task());
    AtomicFile.write(directory.resolve(EXPERIMENT), ExperimentWriter.write(preparation.resolved()));
    AtomicFile.write(
        directory.resolve(HISTORY),
        outcome.history().csv(metrics, preparation.validation().isPresent()));
    Map<String, @Nullable Object> result = result(outcome);
    result.putAll(findings);
    if (!outcome.diverged()) {
      AtomicFile.write(directory.resolve(WEIGHTS), WeightsJson.write(outcome.weights()));
      AtomicFile.write(
          directory.resolve(PREPROCESSING), Json.writePretty(preparation.preprocessing().toJson()));
      Predictor model = writeModel(outcome, format);
      Delivery delivery =
          new Delivery.Of(engine, format, preparation.plan(), outcome.weights())
              .compare(
                  outcome.training().examples().features(), outcome.training().outputs(), model);
      result.put("model_difference", delivery.difference());
      if (!delivery.passed()) {
        result.put(STATUS, "model_differs");
        result.put(ERROR, delivery.error(MODEL));
      }
      AtomicFile.write(directory.resolve(DIAGNOSTICS), Json.write(Diagnostics.of(outcome, model)));
    }
    AtomicFile.write(directory.resolve(RESULT), Json.writePretty(result));
    return result;
  }

  private Predictor writeModel(TrainingOutcome outcome, ModelFormat format) throws IOException {
    Path file = directory.resolve(MODEL);
    format.write(file, outcome.preparation().plan(), outcome.weights());
    return format.read(file);
  }

  private static Map<String, @Nullable Object> result(TrainingOutcome outcome) {
    Map<String, @Nullable Object> result = new LinkedHashMap<>();
    result.put(STATUS, outcome.status().spelling());
    if (outcome.diverged()) {
      result.put(ERROR, divergence(outcome));
    }
    outcome.assessments().forEach((rows, a) -> result.put(rows, a.evaluation().byName()));
    result.put("baseline", baseline(outcome));
    result.put("epochs_run", outcome.history().epochs().size());
    result.put("best_epoch", epoch(outcome.bestEpoch()));
    result.put("kept_epoch", epoch(outcome.keptEpoch()));
    result.put("data", DataSummary.SECTION.write(outcome.preparation().summary()));
    result.put("engine", outcome.engine());
    result.put("seed", outcome.preparation().experiment().seed().value());
    result.put("parameters", outcome.weights().count());
    result.put("seconds", outcome.seconds());
    result.put("versions", Versions.all());
    return result;
  }

  private static Map<String, Object> baseline(TrainingOutcome outcome) {
    ConstantPrediction constant = ConstantPrediction.of(outcome.preparation());
    Map<String, Object> baseline = new LinkedHashMap<>();
    baseline.put("prediction", constant.description());
    outcome
        .assessments()
        .forEach((rows, a) -> baseline.put(rows, named(constant.score(a.examples()))));
    return baseline;
  }

  private static Map<String, Double> named(Map<Metric, Double> scores) {
    Map<String, Double> named = new LinkedHashMap<>();
    scores.forEach((metric, value) -> named.put(((Spelled) metric).spelling(), value));
    return named;
  }

  private static @Nullable Integer epoch(int number) {
    return number < 0 ? null : (Integer) number;
  }

  /** Says in which epoch the loss was lost and what to change. */
  public static String divergence(TrainingOutcome outcome) {
    double rate = outcome.preparation().experiment().training().optimizer().learningRate();
    return "the loss became infinite or not a number in epoch "
        + outcome.history().epochs().size()
        + "; try a smaller learning_rate (now "
        + rate
        + ")";
  }
}
