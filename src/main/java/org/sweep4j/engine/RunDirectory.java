package org.sweep4j.engine;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sweep4j.config.BadInputException;
import org.sweep4j.config.Metric;
import org.sweep4j.config.Problem;
import org.sweep4j.config.yaml.experiment.ExperimentKeys;
import org.sweep4j.data.prepare.Preprocessing;
import org.sweep4j.engine.diagnostics.Diagnostics;
import org.sweep4j.engine.diagnostics.DiagnosticsOfTraining;
import org.sweep4j.file.RegularFile;

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

  /** How far a training is, see {@link TrainingSoFar}. */
  public static final String PROGRESS = "progress.json";

  private static final String CHANGED =
      "this must be the file that this run wrote, found another by its SHA-256 in result.json; put"
          + " it back, or train again";

  /** What a trained network is made of; no part is of use with another run's. */
  private static final List<String> PARTS = List.of(MODEL, PREPROCESSING, WEIGHTS);

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
   * @param folds what each quantity was on folds, if any were trained
   * @return what {@code result.json} holds
   */
  public TrainingResult write(
      TrainingOutcome outcome,
      Engine engine,
      ModelFormat format,
      Optional<Map<String, TrainingResult.OnFolds>> folds)
      throws IOException {
    Files.createDirectories(directory);
    Preparation preparation = outcome.preparation();
    List<Metric> metrics =
        preparation.experiment().training().metrics(preparation.dataset().task());
    AtomicFile.write(directory.resolve(EXPERIMENT), ExperimentKeys.write(preparation.resolved()));
    AtomicFile.write(
        directory.resolve(HISTORY),
        outcome.history().csv(metrics, preparation.validation().isPresent()));
    Optional<Delivery> delivery =
        outcome.diverged() ? Optional.empty() : Optional.of(deliver(outcome, engine, format));
    TrainingResult result = TrainingResult.of(outcome, delivery, folds, checksums());
    AtomicFile.write(directory.resolve(RESULT), TrainingResult.DOCUMENT.text(result));
    return result;
  }

  private Map<String, String> checksums() throws IOException {
    Map<String, String> sums = new LinkedHashMap<>();
    for (String part : PARTS) {
      if (Files.exists(directory.resolve(part))) {
        sums.put(part, RegularFile.sha256(directory.resolve(part)));
      }
    }
    return sums;
  }

  /**
   * Does nothing if the parts that are there belong together, as far as {@code result.json} tells.
   *
   * @throws BadInputException if one was changed, or is another run's
   */
  public void checkParts() throws IOException {
    Path file = directory.resolve(RESULT);
    if (!Files.isRegularFile(file)) {
      return;
    }
    Map<String, String> written = written(RegularFile.text(file, RegularFile.MOST_OF_A_RUN));
    Map<String, String> found = checksums();
    List<Problem> problems =
        found.entrySet().stream()
            .filter(
                part ->
                    !written.getOrDefault(part.getKey(), part.getValue()).equals(part.getValue()))
            .map(part -> Problem.of(directory.resolve(part.getKey()).toString(), CHANGED))
            .toList();
    if (!problems.isEmpty()) {
      throw new BadInputException(problems);
    }
  }

  /** None where an older version, or nobody, wrote them. */
  private static Map<String, String> written(String result) {
    try {
      return TrainingResult.DOCUMENT.readHalfKnown(result).sha256().orElse(Map.of());
    } catch (IllegalArgumentException unknown) {
      return Map.of();
    }
  }

  private Delivery deliver(TrainingOutcome outcome, Engine engine, ModelFormat format)
      throws IOException {
    Preparation preparation = outcome.preparation();
    AtomicFile.write(
        directory.resolve(WEIGHTS),
        file -> {
          try (Writer out = Files.newBufferedWriter(file)) {
            WeightsJson.write(outcome.weights(), out);
          }
        });
    AtomicFile.write(
        directory.resolve(PREPROCESSING), Preprocessing.DOCUMENT.text(preparation.preprocessing()));
    Path file = directory.resolve(MODEL);
    format.write(file, preparation.plan(), outcome.weights());
    Predictor model = format.read(file);
    AtomicFile.write(
        directory.resolve(DIAGNOSTICS),
        Diagnostics.DOCUMENT.line(DiagnosticsOfTraining.of(outcome, model)));
    return new Delivery.Of(engine, format, preparation.plan(), outcome.weights())
        .compare(outcome.training().examples().features(), outcome.training().outputs(), model);
  }
}
