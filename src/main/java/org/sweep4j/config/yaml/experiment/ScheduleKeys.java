package org.sweep4j.config.yaml.experiment;

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
import org.sweep4j.config.yaml.kind.NumberKind;
import org.sweep4j.config.yaml.kind.Shorthand;
import org.sweep4j.config.yaml.kind.Variant;

/** {@code training.schedule}: every decay with its settings. */
final class ScheduleKeys {
  private static final Key<Integer> HOLD =
      Key.of("hold", NumberKind.whole(Schedule.HOLD), "Epochs at the full rate before the decay.")
          .orElse(0);
  private static final Key<Double> EPSILON =
      Key.of(
          "epsilon",
          NumberKind.real(Inverse.EPSILON),
          "inverse: rate / (1 + epsilon*u); power: rate / (u + 1)^epsilon.");
  private static final Key<Double> INVERSE_EPSILON = EPSILON.needed("epsilon: 0.05");
  private static final Key<Double> POWER_EPSILON = EPSILON.needed("epsilon: 0.75");
  private static final Key<Double> DECAY_RATE =
      Key.of(
          "decay_rate",
          NumberKind.real(Step.DECAY_RATE),
          "Factor every decay_epochs; default 0.5 for step, 0.95 for exponential.");
  private static final Key<Integer> DECAY_EPOCHS =
      Key.of(
          "decay_epochs",
          NumberKind.whole(Schedule.EPOCHS),
          "Default 10 for step, 1 for exponential, what is left after hold for cosine.");
  private static final Key<Double> ALPHA =
      Key.of("alpha", NumberKind.real(Cosine.ALPHA), "Share of the rate left at the end (cosine).")
          .orElse(0.0);
  private static final Key<Double> STEP_RATE = DECAY_RATE.orElse(0.5);
  private static final Key<Integer> STEP_EPOCHS = DECAY_EPOCHS.orElse(10);
  private static final Key<Double> EXPONENTIAL_RATE = DECAY_RATE.orElse(0.95);
  private static final Key<Integer> EXPONENTIAL_EPOCHS = DECAY_EPOCHS.orElse(1);

  private static final Family<Schedule> FAMILY =
      Family.of(
          Schedule.class,
          "decay",
          "How the learning rate falls.",
          Variant.of("constant", Constant.class, fields -> new Constant()),
          Variant.of(
              "inverse",
              Inverse.class,
              fields -> new Inverse(fields.get(HOLD), fields.get(EPSILON)),
              HOLD.from(Schedule::hold),
              INVERSE_EPSILON.from(Inverse::epsilon)),
          Variant.of(
                  "power",
                  Power.class,
                  fields -> new Power(fields.get(HOLD), fields.get(EPSILON)),
                  HOLD.from(Schedule::hold),
                  POWER_EPSILON.from(Power::epsilon))
              .where(ScheduleKeys::epsilonOfPower),
          Variant.of(
              "step",
              Step.class,
              fields -> new Step(fields.get(HOLD), fields.get(STEP_RATE), fields.get(STEP_EPOCHS)),
              HOLD.from(Schedule::hold),
              STEP_RATE.from(Step::decayRate),
              STEP_EPOCHS.from(Step::decayEpochs)),
          Variant.of(
              "exponential",
              Exponential.class,
              fields ->
                  new Exponential(
                      fields.get(HOLD),
                      fields.get(EXPONENTIAL_RATE),
                      fields.get(EXPONENTIAL_EPOCHS)),
              HOLD.from(Schedule::hold),
              EXPONENTIAL_RATE.from(Exponential::decayRate),
              EXPONENTIAL_EPOCHS.from(Exponential::decayEpochs)),
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
      FAMILY.section("schedule", "The learning rate as a function of the epoch.");

  private ScheduleKeys() {}

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
