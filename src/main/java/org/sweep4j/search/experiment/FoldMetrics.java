package org.sweep4j.search.experiment;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sweep4j.config.Quantity;
import org.sweep4j.engine.EpochRecord;
import org.sweep4j.engine.Training;

/**
 * What a fold is worth with the weights it has now: where training ended, those of the best epoch
 * if early stopping restores them.
 *
 * @param byName the held out rows' loss and metrics after {@code val_}, then the training rows',
 *     then {@value #KEPT_EPOCHS} where early stopping watches held out rows
 * @param lastLoss of the history: the training loss that a sweep can improve
 */
record FoldMetrics(Map<String, Double> byName, double lastLoss) {
  /** How many epochs the weights took that early stopping on held out rows kept. */
  static final String KEPT_EPOCHS = "kept_epochs";

  private static final Quantity TRAINING_LOSS = new Quantity(false, Optional.empty());

  static FoldMetrics of(Training training) {
    Map<String, Double> metrics = new LinkedHashMap<>();
    training
        .preparation()
        .validation()
        .map(training::evaluate)
        .ifPresent(
            evaluation ->
                evaluation.byName().forEach((name, value) -> metrics.put("val_" + name, value)));
    metrics.putAll(training.evaluate(training.preparation().training()).byName());
    if (training.preparation().experiment().training().watchesValidation()) {
      metrics.put(KEPT_EPOCHS, training.keptEpoch() + 1.0);
    }
    List<EpochRecord> epochs = training.history().epochs();
    return new FoldMetrics(
        metrics, epochs.isEmpty() ? Double.NaN : epochs.get(epochs.size() - 1).loss());
  }

  /** NaN where it was not computed. */
  double value(Quantity quantity) {
    return quantity.equals(TRAINING_LOSS)
        ? lastLoss
        : byName.getOrDefault(quantity.spelling(), Double.NaN);
  }
}
