package org.sweep4j.search.experiment;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.sweep4j.config.Quantity;
import org.sweep4j.engine.Assessment;
import org.sweep4j.engine.EpochRecord;
import org.sweep4j.engine.Preparation;
import org.sweep4j.engine.Training;
import org.sweep4j.engine.metric.RowContributions;
import org.sweep4j.search.RowScores;

/**
 * What a fold is worth with the weights it has now: where training ended, those of the best epoch
 * if early stopping restores them.
 *
 * @param byName the held out rows' loss and metrics after {@code val_}, then the training rows',
 *     then {@value #KEPT_EPOCHS} where early stopping watches held out rows
 * @param lastLoss of the history: the training loss that a sweep can improve
 * @param heldOut what the network makes of the held out rows, if there are any
 */
record FoldMetrics(Map<String, Double> byName, double lastLoss, Optional<Assessment> heldOut) {
  /** How many epochs the weights took that early stopping on held out rows kept. */
  static final String KEPT_EPOCHS = "kept_epochs";

  /** Of one fold; with so many, resampling them tells nothing new. */
  private static final int MOST_ROWS = 4096;

  /** Of one fold of very many, where those of all folds would come to more than of three. */
  private static final int FEWEST_ROWS = 64;

  private static final Quantity TRAINING_LOSS = new Quantity(false, Optional.empty());

  static FoldMetrics of(Training training) {
    Map<String, Double> metrics = new LinkedHashMap<>();
    Optional<Assessment> heldOut = training.preparation().validation().map(training::assess);
    heldOut.ifPresent(
        assessed ->
            assessed
                .evaluation()
                .byName()
                .forEach((name, value) -> metrics.put("val_" + name, value)));
    metrics.putAll(training.evaluate(training.preparation().training()).byName());
    if (training.preparation().experiment().training().watchesValidation()) {
      metrics.put(KEPT_EPOCHS, training.keptEpoch() + 1.0);
    }
    List<EpochRecord> epochs = training.history().epochs();
    return new FoldMetrics(
        metrics, epochs.isEmpty() ? Double.NaN : epochs.get(epochs.size() - 1).loss(), heldOut);
  }

  /**
   * What each held out row adds to a quantity of theirs, where it can be told.
   *
   * @param folds of the trial, see {@link #keptPlaces}
   */
  Optional<RowScores> rows(Quantity quantity, Preparation preparation, int folds) {
    return quantity.validation()
        ? heldOut
            .flatMap(assessed -> contributions(quantity, preparation, assessed))
            .map(rows -> kept(rows, folds))
        : Optional.empty();
  }

  private Optional<double[]> contributions(
      Quantity quantity, Preparation preparation, Assessment assessed) {
    return new RowContributions(
            preparation.dataset().task(),
            quantity.metric(),
            preparation.plan().loss(),
            assessed.outputs(),
            assessed.examples().targets(),
            value(quantity))
        .values();
  }

  private static RowScores kept(double[] rows, int folds) {
    int[] places = keptPlaces(rows.length, folds).toArray();
    float[] kept = new float[places.length];
    for (int i = 0; i < kept.length; i++) {
      kept[i] = (float) rows[places[i]];
    }
    return new RowScores(kept);
  }

  /**
   * Every row of a fold, or every so-and-so-many-th where there are more than are kept: so many
   * that a trial keeps no more than with three folds, however many it has.
   */
  static IntStream keptPlaces(int rows, int folds) {
    int most = Math.max(FEWEST_ROWS, 3 * MOST_ROWS / Math.max(3, folds));
    int step = (rows + most - 1) / most;
    return IntStream.range(0, rows).filter(row -> row % step == 0);
  }

  /** NaN where it was not computed. */
  double value(Quantity quantity) {
    return quantity.equals(TRAINING_LOSS)
        ? lastLoss
        : byName.getOrDefault(quantity.spelling(), Double.NaN);
  }
}
