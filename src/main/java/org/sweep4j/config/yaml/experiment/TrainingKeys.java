package org.sweep4j.config.yaml.experiment;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sweep4j.config.BatchSize;
import org.sweep4j.config.EarlyStopping;
import org.sweep4j.config.Metric;
import org.sweep4j.config.Optimizer;
import org.sweep4j.config.Schedule;
import org.sweep4j.config.TrainingSection;
import org.sweep4j.config.yaml.kind.Fields;
import org.sweep4j.config.yaml.kind.FlagKind;
import org.sweep4j.config.yaml.kind.Key;
import org.sweep4j.config.yaml.kind.ListKind;
import org.sweep4j.config.yaml.kind.NumberKind;
import org.sweep4j.config.yaml.kind.Section;
import org.sweep4j.config.yaml.kind.WordKind;

/** {@code training}. */
final class TrainingKeys {
  static final int DEFAULT_EPOCHS = 100;

  static final Key<Integer> EPOCHS =
      Key.<Integer>of(
              "epochs", NumberKind.whole(TrainingSection.EPOCHS), "Passes over the training rows.")
          .orElse(DEFAULT_EPOCHS);
  private static final Key<BatchSize> BATCH_SIZE =
      Key.<BatchSize>of(
              "batch_size", new BatchSizeKind(), "Rows of one update, or all; default 32.")
          .orElse(BatchSize.of(32));
  private static final Key<Optimizer> OPTIMIZER =
      Key.<Optimizer>of("optimizer", OptimizerKeys.KIND, "A name, or a mapping with its settings.")
          .orEmpty();
  private static final Key<Schedule> SCHEDULE =
      Key.<Schedule>of(
              "schedule", ScheduleKeys.KIND, "How the learning rate changes; default: constant.")
          .orEmpty();
  private static final Key<Optional<EarlyStopping>> EARLY_STOPPING =
      Key.<Optional<EarlyStopping>>of(
              "early_stopping", EarlyStoppingKeys.KIND, "When to stop early; default: never.")
          .orElse(Optional.empty());
  private static final Key<Boolean> SHUFFLE =
      Key.<Boolean>of("shuffle", new FlagKind(), "Whether batches are drawn anew every epoch.")
          .orElse(true);
  private static final Key<List<Metric>> METRICS =
      Key.of(
          "metrics",
          ListKind.of("metrics", WordKind.of(Metric.class)),
          "Default: accuracy for classes, mae for a number.");

  static final Section<TrainingSection> SECTION =
      Section.of(
              "training",
              "How the network is trained.",
              TrainingKeys::training,
              EPOCHS.from(TrainingSection::epochs),
              BATCH_SIZE.from(TrainingSection::batchSize),
              OPTIMIZER.from(TrainingSection::optimizer),
              SCHEDULE.from(TrainingSection::schedule),
              EARLY_STOPPING.from(TrainingSection::earlyStopping),
              SHUFFLE.from(TrainingSection::shuffle),
              METRICS.optional(training -> training.metrics()))
          .where(TrainingKeys::metricsDiffer, TrainingKeys::monitorIsAmongMetrics);

  private TrainingKeys() {}

  static void metricsDiffer(Fields fields) {
    Set<Metric> seen = EnumSet.noneOf(Metric.class);
    for (Metric metric : fields.find(METRICS).orElse(List.of())) {
      if (!seen.add(metric)) {
        fields.problem(
            METRICS,
            fields.path(METRICS)
                + " must name each metric once, found "
                + metric.spelling()
                + " twice; remove one");
      }
    }
  }

  static void monitorIsAmongMetrics(Fields fields) {
    List<Metric> computed = fields.find(METRICS).orElse(List.of(Metric.ACCURACY, Metric.MAE));
    fields
        .find(EARLY_STOPPING)
        .flatMap(stopping -> stopping)
        .flatMap(stopping -> stopping.monitor().metric())
        .filter(metric -> !computed.contains(metric))
        .ifPresent(
            metric ->
                fields
                    .reading()
                    .problems()
                    .add(
                        fields.placeBelow("early_stopping", "monitor"),
                        fields.path(EARLY_STOPPING)
                            + ".monitor must be the loss or one of training.metrics, found "
                            + metric.spelling()
                            + "; add it to training.metrics"));
  }

  private static TrainingSection training(Fields fields) {
    return new TrainingSection(
        fields.get(EPOCHS),
        fields.get(BATCH_SIZE),
        fields.get(OPTIMIZER),
        fields.get(SCHEDULE),
        fields.get(EARLY_STOPPING),
        fields.get(SHUFFLE),
        fields.find(METRICS));
  }
}
