package org.sweep4j.config.yaml.experiment;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;
import org.sweep4j.config.Schedule;
import org.sweep4j.config.Spelled;
import org.sweep4j.config.yaml.kind.Belonging;
import org.sweep4j.config.yaml.kind.Fields;
import org.sweep4j.config.yaml.kind.Key;
import org.sweep4j.config.yaml.kind.NumberKind;
import org.sweep4j.config.yaml.kind.Section;
import org.sweep4j.config.yaml.kind.Shorthand;
import org.sweep4j.config.yaml.kind.WordKind;

/** {@code training.schedule}; its value still asks for the number of epochs. */
final class ScheduleKeys {
  private static final Key<Decay> DECAY =
      Key.<Decay>of("decay", new WordKind<>(Decay.class), "How the learning rate falls.")
          .orElse(Decay.CONSTANT);
  private static final Key<Integer> HOLD =
      Key.<Integer>of(
              "hold", NumberKind.whole(Schedule.HOLD), "Epochs at the full rate before the decay.")
          .orElse(0);
  private static final Key<Double> EPSILON =
      Key.of(
          "epsilon",
          NumberKind.real(Schedule.Inverse.EPSILON),
          "inverse: rate / (1 + epsilon*u); power: rate / (u + 1)^epsilon.");
  private static final Key<Double> DECAY_RATE =
      Key.of(
          "decay_rate",
          NumberKind.real(Schedule.Step.DECAY_RATE),
          "Factor every decay_epochs; default 0.5 for step, 0.95 for exponential.");
  private static final Key<Integer> DECAY_EPOCHS =
      Key.of(
          "decay_epochs",
          NumberKind.whole(Schedule.EPOCHS),
          "Default 10 for step, 1 for exponential, what is left after hold for cosine.");
  private static final Key<Double> ALPHA =
      Key.<Double>of(
              "alpha",
              NumberKind.real(Schedule.Cosine.ALPHA),
              "Share of the rate left at the end (cosine).")
          .orElse(0.0);

  private static final Section<IntFunction<Schedule>> SECTION =
      Section.of(
              "schedule",
              "The learning rate as a function of the epoch.",
              ScheduleKeys::schedule,
              DECAY,
              HOLD,
              EPSILON,
              DECAY_RATE,
              DECAY_EPOCHS,
              ALPHA)
          .where(
              ScheduleKeys::keysBelongToDecay,
              ScheduleKeys::epsilonIsGiven,
              ScheduleKeys::epsilonOfPower);

  static final Shorthand<IntFunction<Schedule>> KIND = new Shorthand<>(SECTION, DECAY);

  private ScheduleKeys() {}

  static void keysBelongToDecay(Fields fields) {
    if (fields.has(DECAY) && fields.find(DECAY).isEmpty()) {
      return;
    }
    Belonging.check(
        fields,
        DECAY,
        fields.get(DECAY).spelling(),
        List.of(HOLD, EPSILON, DECAY_RATE, DECAY_EPOCHS, ALPHA),
        key -> owners(key.name()));
  }

  private static List<String> owners(String key) {
    return Arrays.stream(Decay.values())
        .filter(decay -> decay.has(key))
        .map(Spelled::spelling)
        .toList();
  }

  static void epsilonIsGiven(Fields fields) {
    Decay decay = fields.get(DECAY);
    if (decay.has(EPSILON.name()) && !fields.has(EPSILON)) {
      String example = decay == Decay.POWER ? "0.75" : "0.05";
      fields.problem(
          DECAY,
          fields.path()
              + " with "
              + decay.spelling()
              + " needs the key epsilon, found none; write epsilon: "
              + example);
    }
  }

  static void epsilonOfPower(Fields fields) {
    if (fields.get(DECAY) == Decay.POWER) {
      fields
          .find(EPSILON)
          .filter(epsilon -> !Schedule.Power.EPSILON.contains(epsilon))
          .ifPresent(
              epsilon ->
                  fields.problem(
                      EPSILON,
                      fields.path(EPSILON)
                          + " of power must be a number "
                          + Schedule.Power.EPSILON
                          + ", found "
                          + epsilon));
    }
  }

  private static IntFunction<Schedule> schedule(Fields fields) {
    return epochs -> schedule(fields, epochs);
  }

  private static Schedule schedule(Fields fields, int epochs) {
    int hold = fields.get(HOLD);
    return switch (fields.get(DECAY)) {
      case CONSTANT -> new Schedule.Constant();
      case INVERSE -> new Schedule.Inverse(hold, fields.get(EPSILON));
      case POWER -> new Schedule.Power(hold, fields.get(EPSILON));
      case STEP ->
          new Schedule.Step(
              hold, fields.find(DECAY_RATE).orElse(0.5), fields.find(DECAY_EPOCHS).orElse(10));
      case EXPONENTIAL ->
          new Schedule.Exponential(
              hold, fields.find(DECAY_RATE).orElse(0.95), fields.find(DECAY_EPOCHS).orElse(1));
      case COSINE ->
          new Schedule.Cosine(
              hold,
              fields.get(ALPHA),
              fields.find(DECAY_EPOCHS).orElse(Math.max(1, epochs - hold)));
    };
  }
}
