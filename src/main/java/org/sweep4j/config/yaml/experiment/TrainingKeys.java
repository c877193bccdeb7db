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
import org.sweep4j.config.yaml.kind.NumberKind;
import org.sweep4j.config.yaml.kind.Schema;
import org.sweep4j.config.yaml.kind.Section;
import org.sweep4j.config.yaml.kind.ValueKind;
import org.sweep4j.config.yaml.kind.WordKind;

/** {@code training}. */
final class TrainingKeys {
  private static final String ALL = "all";
  static final Key<Integer> EPOCHS =
      Key.whole("epochs", TrainingSection.EPOCHS, 100).doc("Passes over the training rows.");
  private static final Key<Optional<EarlyStopping>> EARLY_STOPPING =
      Key.of("early_stopping", EarlyStoppingKeys.KIND)
          .doc("When to stop early; default: never.")
          .orElse(Optional.empty());
  private static final Key<List<Metric>> METRICS =
      Key.of("metrics", ListKind.of("metrics", WordKind.of(Metric.class)))
          .doc("Default: accuracy for classes, mae for a number.");
  static final Section<TrainingSection> SECTION =
      Section.ofRecord(
              TrainingSection.class,
              "training",
              "How the network is trained.",
              EPOCHS,
              Key.of("batch_size", batchSize())
                  .doc("Rows of one update, or all; default 32.")
                  .orElse(BatchSize.of(32)),
              Key.of("optimizer", OptimizerKeys.KIND)
                  .doc("A name, or a mapping with its settings.")
                  .orEmpty(),
              Key.of("schedule", ScheduleKeys.KIND)
                  .doc("How the learning rate changes; default: constant.")
                  .orEmpty(),
              EARLY_STOPPING,
              Key.flag("shuffle", true).doc("Whether batches are drawn anew every epoch."),
              METRICS.optional())
          .where(TrainingKeys::metricsDiffer, TrainingKeys::monitorIsAmongMetrics);

  private TrainingKeys() {}

  /** A number of rows, or {@code all}. */
  private static ValueKind<BatchSize> batchSize() {
    ValueKind<Integer> rows = NumberKind.whole(BatchSize.RANGE);
    return ValueKind.scalar(
        rows.expected() + ", or all",
        scalar -> {
          Integer number = rows.value().apply(scalar);
          return scalar.text().equals(ALL)
              ? BatchSize.ALL
              : number == null ? null : BatchSize.of(number);
        },
        size -> size.value().isPresent() ? (Object) size.value().getAsInt() : ALL,
        Schema.anyOf(rows.schema(), Schema.words(List.of(ALL))));
  }

  private static void metricsDiffer(Fields fields) {
    Set<Metric> seen = EnumSet.noneOf(Metric.class);
    for (Metric metric : fields.find(METRICS).orElse(List.of())) {
      if (!seen.add(metric)) {
        fields.wrong(
            METRICS, "must name each metric once, found %s twice; remove one", metric.spelling());
      }
    }
  }

  private static void monitorIsAmongMetrics(Fields fields) {
    List<Metric> computed = fields.find(METRICS).orElse(List.of(Metric.ACCURACY, Metric.MAE));
    Optional<Metric> watched =
        fields
            .find(EARLY_STOPPING)
            .flatMap(stopping -> stopping)
            .flatMap(stopping -> stopping.monitor().metric());
    if (watched.isPresent() && !computed.contains(watched.get())) {
      fields.wrongAt(
          "early_stopping.monitor",
          "must be the loss or one of training.metrics, found %s; add it to training.metrics",
          watched.get().spelling());
    }
  }
}
