package org.sweep4j.config.yaml.experiment;

import java.util.List;
import org.sweep4j.config.Spelled;

/** The names of schedules, and the keys of each. */
enum Decay implements Spelled {
  CONSTANT(),
  INVERSE("hold", "epsilon"),
  POWER("hold", "epsilon"),
  STEP("hold", "decay_rate", "decay_epochs"),
  EXPONENTIAL("hold", "decay_rate", "decay_epochs"),
  COSINE("hold", "alpha", "decay_epochs");

  private final List<String> keys;

  Decay(String... keys) {
    this.keys = List.of(keys);
  }

  boolean has(String key) {
    return keys.contains(key);
  }
}
