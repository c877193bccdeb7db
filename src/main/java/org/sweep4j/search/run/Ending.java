package org.sweep4j.search.run;

import org.sweep4j.config.ConfigWord;

/** Why a sweep ended. */
public enum Ending implements ConfigWord {
  /** There is nothing left to try. */
  EXHAUSTED("everything tried"),
  /** As many trials as {@code run_cap} allows. */
  RUN_CAP("run cap reached"),
  /** A trial reached {@code metric.target}. */
  TARGET("target reached"),
  /** The time is up. */
  MAX_TIME("time is up"),
  /** Asked from outside to stop; what was under way is trained again on resuming. */
  INTERRUPTED("interrupted");

  private final String words;

  Ending(String words) {
    this.words = words;
  }

  /** For people, on the screen and on the page alike. */
  public String words() {
    return words;
  }
}
