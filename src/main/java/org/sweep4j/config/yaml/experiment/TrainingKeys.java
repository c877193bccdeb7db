package org.sweep4j.config.yaml.experiment;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sweep4j.config.BatchSize;
import org.sweep4j.config.EarlyStopping;
import org.sweep4j.config.Metric;
import org.sweep4j.config.TrainingSection;
import org.sweep4j.config.yaml.kind.Fields;
import org.sweep4j.config.yaml.kind.Key;
import org.sweep4j.config.yaml.kind.ListKind;
import org.sweep4j.config.yaml.kind.Section;
import org.sweep4j.config.yaml.kind.WordKind;

/** {@code training}. */
final class TrainingKeys {
  static final Key<Integer> EPOCHS =
      Key.whole("epochs", TrainingSection.EPOCHS, 100, "Passes over the training rows.");
  private static final Key<Optional<EarlyStopping>> EARLY_STOPPING =
      Key.of("early_stopping", EarlyStoppingKeys.KIND, "When to stop early; default: never.")
          .orElse(Optional.empty());
  private static final Key<List<Metric>> METRICS =
      Key.of(
          "metrics",
          ListKind.of("metrics", WordKind.of(Metric.class)),
          "Default: accuracy for classes, mae for a number.");

  static final Section<TrainingSection> SECTION =
      Section.ofRecord(
              TrainingSection.class,
              "training",
              "How the network is trained.",
              EPOCHS.from(TrainingSection::epochs),
              Key.of("batch_size", new BatchSizeKind(), "Rows of one update, or all; default 32.")
                  .orElse(BatchSize.of(32))
                  .from(TrainingSection::batchSize),
              Key.of("optimizer", OptimizerKeys.KIND, "A name, or a mapping with its settings.")
                  .orEmpty()
                  .from(TrainingSection::optimizer),
              Key.of(
                      "schedule",
                      ScheduleKeys.KIND,
                      "How the learning rate changes; default: constant.")
                  .orEmpty()
                  .from(TrainingSection::schedule),
              EARLY_STOPPING.from(TrainingSection::earlyStopping),
              Key.flag("shuffle", true, "Whether batches are drawn anew every epoch.")
                  .from(TrainingSection::shuffle),
              METRICS.optional(training -> training.metrics()))
          .where(TrainingKeys::metricsDiffer, TrainingKeys::monitorIsAmongMetrics);

  private TrainingKeys() {}

  static void metricsDiffer(Fields fields) {
    Set<Metric> seen = EnumSet.noneOf(Metric.class);
    for (Metric metric : fields.find(METRICS).orElse(List.of())) {
      if (!seen.add(metric)) {
        fields.problem(
            METRICS,
            "%s must name each metric once, found %s twice; remove one"
                .formatted(fields.path(METRICS), metric.spelling()));
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
                    .problems()
                    .add(
                        fields.placeBelow("early_stopping", "monitor"),
                        ("%s.monitor must be the loss or one of training.metrics, found %s; add it"
                                + " to training.metrics")
                            .formatted(fields.path(EARLY_STOPPING), metric.spelling())));
  }
}
