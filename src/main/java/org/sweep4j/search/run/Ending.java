package org.sweep4j.search.run;

import org.sweep4j.config.ConfigWord;

/** Why a sweep ended. */
public enum Ending implements ConfigWord {
  /** There is nothing left to try. */
  EXHAUSTED,
  /** As many trials as {@code run_cap} allows. */
  RUN_CAP,
  /** A trial reached {@code metric.target}. */
  TARGET,
  /** The time is up. */
  MAX_TIME,
  /** Asked from outside to stop; what was under way is trained again on resuming. */
  INTERRUPTED
}
