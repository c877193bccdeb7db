package org.sweep4j.engine;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.sweep4j.config.ConfigWord;
import org.sweep4j.data.summary.DataSummary;
import org.sweep4j.document.Document;

/**
 * What {@code result.json} holds of a training.
 *
 * @param status how it ended, such as {@code complete} or {@code stopped_early}; {@code
 *     model_differs} where the delivered model is not the trained network
 * @param error why it failed; absent where it did not
 * @param train the loss and each metric by name, of the final weights, as for the other rows
 * @param baseline absent in older results, as is {@code data}
 * @param bestEpoch with the best monitored quantity, from 0; null if there was none
 * @param keptEpoch after which the weights were as they are, from 0; null without training
 * @param parameters how many the network has
 * @param crossValidation what each quantity was on folds
 * @param modelDifference how far the delivered model's outputs are from the network's
 * @param sha256 of the files that belong to no other training; absent in older results
 */
public record TrainingResult(
    String status,
    Optional<String> error,
    Map<String, Double> train,
    Optional<Map<String, Double>> validation,
    Optional<Map<String, Double>> test,
    Optional<Baseline> baseline,
    int epochsRun,
    @Nullable Integer bestEpoch,
    @Nullable Integer keptEpoch,
    Optional<DataSummary> data,
    String engine,
    long seed,
    long parameters,
    double seconds,
    Map<String, String> versions,
    Optional<Map<String, OnFolds>> crossValidation,
    OptionalDouble modelDifference,
    Optional<Map<String, String>> sha256) {
  public static final Document<TrainingResult> DOCUMENT = Document.of(TrainingResult.class);
  private static final String MODEL_DIFFERS = "model_differs";

  /**
   * One quantity on several folds.
   *
   * @param score the mean
   * @param std with n − 1 in the denominator; NaN with fewer than two folds
   */
  public record OnFolds(double score, double std, List<Double> folds) {}

  /**
   * What always the same prediction scores: the least to be beaten.
   *
   * @param prediction in words
   */
  public record Baseline(
      String prediction,
      Map<String, Double> train,
      Optional<Map<String, Double>> validation,
      Optional<Map<String, Double>> test) {

    static Baseline of(TrainingOutcome outcome) {
      ConstantPrediction constant = ConstantPrediction.of(outcome.preparation());
      return new Baseline(
          constant.description(),
          named(constant, outcome.training()),
          outcome.validation().map(rows -> named(constant, rows)),
          outcome.test().map(rows -> named(constant, rows)));
    }

    private static Map<String, Double> named(ConstantPrediction constant, Assessment rows) {
      Map<String, Double> named = new LinkedHashMap<>();
      constant
          .score(rows.examples())
          .forEach((metric, value) -> named.put(((ConfigWord) metric).spelling(), value));
      return named;
    }
  }

  static TrainingResult of(
      TrainingOutcome outcome,
      Optional<Delivery> delivery,
      Optional<Map<String, OnFolds>> folds,
      Map<String, String> sha256) {
    Optional<Delivery> missed = delivery.filter(model -> !model.passed());
    return new TrainingResult(
        missed.isPresent() ? MODEL_DIFFERS : outcome.status().spelling(),
        outcome.diverged()
            ? Optional.of(divergence(outcome))
            : missed.map(model -> model.error(RunDirectory.MODEL)),
        outcome.training().evaluation().byName(),
        outcome.validation().map(rows -> rows.evaluation().byName()),
        outcome.test().map(rows -> rows.evaluation().byName()),
        Optional.of(Baseline.of(outcome)),
        outcome.history().epochs().size(),
        epoch(outcome.bestEpoch()),
        epoch(outcome.keptEpoch()),
        Optional.of(outcome.preparation().summary()),
        outcome.engine(),
        outcome.preparation().experiment().seed().value(),
        outcome.weights().count(),
        outcome.seconds(),
        Versions.all(),
        folds,
        delivery.map(model -> OptionalDouble.of(model.difference())).orElse(OptionalDouble.empty()),
        Optional.of(sha256).filter(sums -> !sums.isEmpty()));
  }

  private static @Nullable Integer epoch(int number) {
    return number < 0 ? null : (Integer) number;
  }

  /** Says in which epoch the loss was lost and what to change. */
  private static String divergence(TrainingOutcome outcome) {
    return "the loss became infinite or not a number in epoch %d; try a smaller learning_rate (now %s)"
        .formatted(
            outcome.history().epochs().size(),
            outcome.preparation().experiment().training().optimizer().learningRate());
  }
}
