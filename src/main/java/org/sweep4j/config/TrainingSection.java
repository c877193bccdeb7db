package org.sweep4j.config;

import java.util.List;
import java.util.Optional;

/**
 * How the network is trained.
 *
 * @param epochs 0: not at all; the network predicts with the weights the file gives
 * @param shuffle whether batches are drawn anew every epoch; false: file order, every epoch the
 *     same
 * @param metrics absent: accuracy for classes, mean absolute error for a number
 */
public record TrainingSection(
    int epochs,
    BatchSize batchSize,
    Optimizer optimizer,
    Schedule schedule,
    Optional<EarlyStopping> earlyStopping,
    boolean shuffle,
    Optional<List<Metric>> metrics) {
  public static final Range EPOCHS = Range.closed(0, 1_000_000);

  public TrainingSection {
    EPOCHS.check("epochs", epochs);
    metrics = metrics.map(List::copyOf);
  }

  /** The metrics to compute for a task. */
  public List<Metric> metrics(Task task) {
    return metrics.orElse(List.of(task == Task.CLASSIFICATION ? Metric.ACCURACY : Metric.MAE));
  }

  /** Whether early stopping needs validation rows. */
  public boolean watchesValidation() {
    return earlyStopping.map(rule -> rule.monitor().validation()).orElse(false);
  }

  /** The same training, over after {@code known} epochs whatever any monitor says. */
  public TrainingSection lasting(int known) {
    return new TrainingSection(
        known, batchSize, optimizer, schedule, Optional.empty(), shuffle, metrics);
  }

  /** The same training with the metrics written out. */
  public TrainingSection withMetrics(List<Metric> known) {
    return new TrainingSection(
        epochs, batchSize, optimizer, schedule, earlyStopping, shuffle, Optional.of(known));
  }
}
