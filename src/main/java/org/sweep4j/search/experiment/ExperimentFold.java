package org.sweep4j.search.experiment;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.sweep4j.config.Quantity;
import org.sweep4j.engine.EpochRecord;
import org.sweep4j.engine.Training;
import org.sweep4j.engine.TrainingStatus;
import org.sweep4j.engine.WeightSummary;
import org.sweep4j.search.FoldProgress;
import org.sweep4j.search.FoldProgress.Status;
import org.sweep4j.search.FoldTraining;

/** A training under way as a fold of a trial. */
final class ExperimentFold implements FoldTraining {
  private final Training training;
  private final Quantity objective;
  private final OptionalInt sameRows;

  /**
   * @param sameRows of how many folds, where every trial is scored on the same rows
   */
  ExperimentFold(Training training, Quantity objective, OptionalInt sameRows) {
    this.training = training;
    this.objective = objective;
    this.sameRows = sameRows;
  }

  @Override
  public FoldProgress advanceTo(int epochs) {
    boolean more = training.status() == TrainingStatus.RUNNING;
    while (more && training.epochsRun() < epochs && !Thread.currentThread().isInterrupted()) {
      more = training.advance();
    }
    return switch (training.status()) {
      case RUNNING, STOPPED -> new FoldProgress(Status.PAUSED, curve(), lastValue(), Map.of());
      case DIVERGED -> new FoldProgress(Status.DIVERGED, healthyCurve(), Double.NaN, Map.of());
      case COMPLETE, STOPPED_EARLY -> ended();
    };
  }

  private List<EpochRecord> epochs() {
    return training.history().epochs();
  }

  private List<Double> curve() {
    return epochs().stream().map(epoch -> epoch.value(objective)).toList();
  }

  /** Without the epoch in which the validation loss was lost. */
  private List<Double> healthyCurve() {
    return epochs().stream()
        .takeWhile(epoch -> epoch.validation().map(v -> Double.isFinite(v.loss())).orElse(true))
        .map(epoch -> epoch.value(objective))
        .toList();
  }

  private double lastValue() {
    List<Double> curve = curve();
    return curve.isEmpty() ? Double.NaN : curve.get(curve.size() - 1);
  }

  private FoldProgress ended() {
    FoldMetrics measured = FoldMetrics.of(training);
    Map<String, Double> metrics = new LinkedHashMap<>(measured.byName());
    WeightSummary size = WeightSummary.of(training.weights());
    metrics.put("weight_norm", size.norm());
    metrics.put("near_zero_share", size.nearZeroShare());
    return new FoldProgress(
        Status.ENDED,
        new ArrayList<>(curve()),
        measured.value(objective),
        metrics,
        sameRows.isPresent()
            ? measured.rows(objective, training.preparation(), sameRows.getAsInt())
            : Optional.empty());
  }

  @Override
  public void close() {
    training.close();
  }
}
