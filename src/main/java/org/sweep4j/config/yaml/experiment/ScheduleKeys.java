package org.sweep4j.config.yaml.experiment;

import java.util.Objects;
import java.util.Optional;
import org.sweep4j.config.Schedule;
import org.sweep4j.config.Schedule.Constant;
import org.sweep4j.config.Schedule.Cosine;
import org.sweep4j.config.Schedule.Exponential;
import org.sweep4j.config.Schedule.Inverse;
import org.sweep4j.config.Schedule.Power;
import org.sweep4j.config.Schedule.Step;
import org.sweep4j.config.yaml.kind.Family;
import org.sweep4j.config.yaml.kind.Fields;
import org.sweep4j.config.yaml.kind.Key;
import org.sweep4j.config.yaml.kind.Section;
import org.sweep4j.config.yaml.kind.Variant;

/** {@code training.schedule}: every decay with its settings. */
final class ScheduleKeys {
  private static final Key<Integer> HOLD =
      Key.whole("hold", Schedule.HOLD, 0).doc("Epochs at the full value before the decay.");
  private static final Key<Double> EPSILON =
      Key.real("epsilon", Inverse.EPSILON)
          .doc("inverse: rate / (1 + epsilon*u); power: rate / (u + 1)^epsilon.");
  private static final Key<Double> DECAY_RATE =
      Key.real("decay_rate", Step.DECAY_RATE)
          .doc("Factor every decay_epochs; default 0.5 for step, 0.95 for exponential.");
  private static final Key<Integer> DECAY_EPOCHS =
      Key.whole("decay_epochs", Schedule.EPOCHS)
          .doc("Default 10 for step, 1 for exponential, what is left after hold for cosine.");
  private static final Key<Double> ALPHA =
      Key.real("alpha", Cosine.ALPHA, 0).doc("Share of the rate left at the end (cosine).");

  private static final Family<Schedule> FAMILY =
      Family.of(
          Schedule.class,
          "decay",
          "How the learning rate, or the momentum, falls.",
          Variant.of("constant", Constant.class).or("none"),
          Variant.of("inverse", Inverse.class, HOLD, EPSILON.needed("epsilon: 0.05")),
          Variant.of("power", Power.class, HOLD, EPSILON.needed("epsilon: 0.75"))
              .where(ScheduleKeys::epsilonOfPower),
          Variant.of("step", Step.class, HOLD, DECAY_RATE.orElse(0.5), DECAY_EPOCHS.orElse(10)),
          Variant.of(
              "exponential",
              Exponential.class,
              HOLD,
              DECAY_RATE.orElse(0.95),
              DECAY_EPOCHS.orElse(1)),
          Variant.of(
              "cosine", Cosine.class, HOLD, ALPHA, DECAY_EPOCHS.as(ScheduleKeys::decayEpochs)));

  static final Section<Schedule> KIND =
      FAMILY
          .section("schedule", "The learning rate as a function of the epoch.")
          .where(ScheduleKeys::decayBegins);

  /** The same decays of another number. */
  static final Section<Schedule> MOMENTUM =
      FAMILY
          .section("momentum_schedule", "The momentum term as a function of the epoch.")
          .where(ScheduleKeys::decayBegins);

  private ScheduleKeys() {}

  private static void decayBegins(Fields fields) {
    int last = epochs(fields);
    if (fields.find(HOLD).filter(hold -> hold > 0 && hold >= last).isPresent()) {
      fields.hasNoEffect(FAMILY.chooser(), "as hold is not below training.epochs, " + last);
    }
  }

  /** Of the training that the schedule stands in, beside its optimiser or in it. */
  private static int epochs(Fields fields) {
    Fields around = fields.outer();
    return around
        .find(TrainingKeys.EPOCHS)
        .or(() -> around.outer().find(TrainingKeys.EPOCHS))
        .orElse(Objects.requireNonNull(TrainingKeys.EPOCHS.fallback()));
  }

  /** Of a cosine: the epochs after hold, unless given. */
  private static int decayEpochs(Fields fields) {
    return fields
        .find(DECAY_EPOCHS)
        .orElseGet(() -> Math.max(1, epochs(fields) - fields.get(HOLD)));
  }

  private static void epsilonOfPower(Fields fields) {
    Optional<Double> found = fields.find(EPSILON);
    if (found.isPresent() && !Power.EPSILON.contains(found.get())) {
      fields.wrong(EPSILON, "of power must be a number %s, found %s", Power.EPSILON, found.get());
    }
  }
}
