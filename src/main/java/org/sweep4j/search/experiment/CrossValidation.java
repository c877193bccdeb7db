package org.sweep4j.search.experiment;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.sweep4j.config.Experiment;
import org.sweep4j.config.Metric;
import org.sweep4j.config.Quantity;
import org.sweep4j.data.Dataset;
import org.sweep4j.engine.Engines;
import org.sweep4j.engine.Preparation;
import org.sweep4j.engine.Tracking;
import org.sweep4j.engine.Training;
import org.sweep4j.engine.TrainingJob;
import org.sweep4j.engine.TrainingStatus;
import org.sweep4j.search.FoldScores;

/**
 * Scores an experiment on the folds on which a sweep scores it as a trial, to the same bits.
 *
 * @param folds at least 2
 * @param mostEpochs a fold is stopped after so many, its schedule still that of all epochs
 */
public record CrossValidation(
    Experiment experiment, Dataset dataset, Engines engines, int folds, int mostEpochs) {

  /**
   * Trains one fold and measures it, by the names of the history's columns; NaN if it diverged.
   *
   * @param fold from 0
   * @param afterEpoch told after every epoch
   */
  public Map<String, Double> fold(int fold, Consumer<Training> afterEpoch) {
    FoldRows rows = FoldRows.of(experiment, dataset, folds, fold);
    Preparation preparation =
        Preparation.of(experiment, dataset, rows.training(), rows.heldOut(), rows.seed());
    try (Training training =
        Training.start(
            preparation,
            engines.choose(experiment.engine(), preparation.plan()),
            Tracking.VALIDATION)) {
      training.advanceTo(mostEpochs, afterEpoch);
      return values(training);
    }
  }

  private Map<String, Double> values(Training training) {
    List<Metric> metrics = experiment.training().metrics(dataset.task());
    boolean diverged = training.status() == TrainingStatus.DIVERGED;
    FoldMetrics measured = FoldMetrics.of(training);
    Map<String, Double> values = new LinkedHashMap<>();
    for (Quantity column : Quantity.columns(metrics, true)) {
      values.put(column.spelling(), diverged ? Double.NaN : measured.value(column));
    }
    Optional.ofNullable(measured.byName().get(FoldMetrics.KEPT_EPOCHS))
        .ifPresent(kept -> values.put(FoldMetrics.KEPT_EPOCHS, kept));
    return values;
  }

  /**
   * The training on all rows but the test rows. Where early stopping watched the folds' held out
   * rows, it takes as many epochs as the folds kept, on average.
   *
   * @param folds mean values of the folds, by name
   * @param trained epochs of the folds; for journals that do not say how many they kept
   */
  public static TrainingJob refit(TrainingJob job, Map<String, Double> folds, int trained) {
    return refit(job, job.onAllTrainingRows(), folds, trained);
  }

  static TrainingJob refit(
      TrainingJob job, TrainingJob whole, Map<String, Double> folds, int trained) {
    if (!job.experiment().training().watchesValidation()) {
      return whole;
    }
    double kept = folds.getOrDefault(FoldMetrics.KEPT_EPOCHS, (double) trained);
    return whole.lasting((int) Math.max(1, Math.round(kept)));
  }

  /** Each quantity over all folds, by its name. */
  public static Map<String, FoldScores> scores(List<Map<String, Double>> folds) {
    Map<String, FoldScores> scores = new LinkedHashMap<>();
    for (String name : folds.get(0).keySet()) {
      scores.put(
          name,
          new FoldScores(folds.stream().map(fold -> fold.getOrDefault(name, Double.NaN)).toList()));
    }
    return scores;
  }
}
