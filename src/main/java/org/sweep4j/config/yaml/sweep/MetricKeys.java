package org.sweep4j.config.yaml.sweep;

import java.util.OptionalDouble;
import org.sweep4j.config.Goal;
import org.sweep4j.config.Objective;
import org.sweep4j.config.Range;
import org.sweep4j.config.yaml.kind.Key;
import org.sweep4j.config.yaml.kind.Keyed;
import org.sweep4j.config.yaml.kind.Section;
import org.sweep4j.config.yaml.kind.ValueKind;

/** {@code metric} in a sweep file. */
final class MetricKeys {
  private static final Key<String> NAME =
      Key.<String>of("name", ValueKind.NAME)
          .doc("val_accuracy, val_loss, loss, …")
          .needed("name: val_loss");
  private static final Key<Goal> GOAL =
      Key.word("goal", Goal.MINIMIZE).doc("Which direction is better.");
  private static final Keyed<OptionalDouble> TARGET =
      Key.optionalDouble(
          Key.real("target", Range.FINITE).doc("The sweep ends once a trial reaches this."));
  private static final Key<String> IMPUTE =
      Key.of("impute", ValueKind.oneOf("best", "worst", "latest"))
          .doc("W&B's; a failed trial counts as the worst here.");
  private static final Key<String> IMPUTE_WHILE_RUNNING =
      Key.of("impute_while_running", ValueKind.oneOf("false", "best", "worst", "latest"))
          .doc("W&B's.");

  static final Section<Objective> SECTION =
      Section.of(
          "metric",
          "The score that the sweep improves.",
          fields -> new Objective(fields.get(NAME), fields.get(GOAL), TARGET.value(fields)),
          NAME.from(Objective::name),
          GOAL.from(Objective::goal),
          TARGET.from(Objective::target),
          IMPUTE.readOnly(),
          IMPUTE_WHILE_RUNNING.readOnly());

  private MetricKeys() {}
}
