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
import org.sweep4j.config.yaml.kind.Shorthand;
import org.sweep4j.config.yaml.kind.Variant;

/** {@code training.schedule}: every decay with its settings. */
final class ScheduleKeys {
  private static final Key<Integer> HOLD =
      Key.whole("hold", Schedule.HOLD, 0, "Epochs at the full rate before the decay.");
  private static final Key<Double> EPSILON =
      Key.real(
          "epsilon",
          Inverse.EPSILON,
          "inverse: rate / (1 + epsilon*u); power: rate / (u + 1)^epsilon.");
  private static final Key<Double> DECAY_RATE =
      Key.real(
          "decay_rate",
          Step.DECAY_RATE,
          "Factor every decay_epochs; default 0.5 for step, 0.95 for exponential.");
  private static final Key<Integer> DECAY_EPOCHS =
      Key.whole(
          "decay_epochs",
          Schedule.EPOCHS,
          "Default 10 for step, 1 for exponential, what is left after hold for cosine.");
  private static final Key<Double> ALPHA =
      Key.real("alpha", Cosine.ALPHA, 0, "Share of the rate left at the end (cosine).");

  private static final Family<Schedule> FAMILY =
      Family.of(
          Schedule.class,
          "decay",
          "How the learning rate falls.",
          Variant.of("constant", Constant.class).or("none"),
          Variant.of(
              "inverse",
              Inverse.class,
              HOLD.from(Schedule::hold),
              EPSILON.needed("epsilon: 0.05").from(Inverse::epsilon)),
          Variant.of(
                  "power",
                  Power.class,
                  HOLD.from(Schedule::hold),
                  EPSILON.needed("epsilon: 0.75").from(Power::epsilon))
              .where(ScheduleKeys::epsilonOfPower),
          Variant.of(
              "step",
              Step.class,
              HOLD.from(Schedule::hold),
              DECAY_RATE.orElse(0.5).from(Step::decayRate),
              DECAY_EPOCHS.orElse(10).from(Step::decayEpochs)),
          Variant.of(
              "exponential",
              Exponential.class,
              HOLD.from(Schedule::hold),
              DECAY_RATE.orElse(0.95).from(Exponential::decayRate),
              DECAY_EPOCHS.orElse(1).from(Exponential::decayEpochs)),
          Variant.of(
              "cosine",
              Cosine.class,
              fields ->
                  new Cosine(
                      fields.get(HOLD),
                      fields.get(ALPHA),
                      fields.find(DECAY_EPOCHS).orElseGet(() -> epochsAfterHold(fields))),
              HOLD.from(Schedule::hold),
              ALPHA.from(Cosine::alpha),
              DECAY_EPOCHS.from(Cosine::decayEpochs)));

  static final Shorthand<Schedule> KIND =
      FAMILY
          .section("schedule", "The learning rate as a function of the epoch.")
          .where(ScheduleKeys::decayBegins);

  private ScheduleKeys() {}

  private static void decayBegins(Fields fields) {
    Optional<Integer> epochs = fields.outer().find(TrainingKeys.EPOCHS);
    int last = epochs.orElse(Objects.requireNonNull(TrainingKeys.EPOCHS.fallback()));
    if (fields.find(HOLD).filter(hold -> hold > 0 && hold >= last).isPresent()) {
      fields.hasNoEffect(FAMILY.chooser(), "as hold is not below training.epochs, " + last);
    }
  }

  private static int epochsAfterHold(Fields fields) {
    return Math.max(1, fields.outer().get(TrainingKeys.EPOCHS) - fields.get(HOLD));
  }

  private static void epsilonOfPower(Fields fields) {
    fields
        .find(EPSILON)
        .filter(epsilon -> !Power.EPSILON.contains(epsilon))
        .ifPresent(
            epsilon ->
                fields.problem(
                    EPSILON,
                    "%s of power must be a number %s, found %s"
                        .formatted(fields.path(EPSILON), Power.EPSILON, epsilon)));
  }
}
