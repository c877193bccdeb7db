package org.sweep4j.config.yaml.experiment;

import java.util.LinkedHashMap;
import java.util.Map;
import org.sweep4j.config.Schedule;

/** {@code training.schedule} as plain values. */
final class ScheduleWriter {
  private ScheduleWriter() {}

  static Map<String, Object> values(Schedule schedule) {
    Map<String, Object> section = new LinkedHashMap<>();
    if (schedule instanceof Schedule.Constant) {
      section.put("decay", Decay.CONSTANT.spelling());
    } else if (schedule instanceof Schedule.Inverse inverse) {
      start(Decay.INVERSE, schedule, section).put("epsilon", inverse.epsilon());
    } else if (schedule instanceof Schedule.Power power) {
      start(Decay.POWER, schedule, section).put("epsilon", power.epsilon());
    } else if (schedule instanceof Schedule.Step step) {
      start(Decay.STEP, schedule, section).put("decay_rate", step.decayRate());
      section.put("decay_epochs", step.decayEpochs());
    } else if (schedule instanceof Schedule.Exponential exponential) {
      start(Decay.EXPONENTIAL, schedule, section).put("decay_rate", exponential.decayRate());
      section.put("decay_epochs", exponential.decayEpochs());
    } else {
      Schedule.Cosine cosine = (Schedule.Cosine) schedule;
      start(Decay.COSINE, schedule, section).put("alpha", cosine.alpha());
      section.put("decay_epochs", cosine.decayEpochs());
    }
    return section;
  }

  private static Map<String, Object> start(
      Decay decay, Schedule schedule, Map<String, Object> section) {
    section.put("decay", decay.spelling());
    section.put("hold", schedule.hold());
    return section;
  }
}
