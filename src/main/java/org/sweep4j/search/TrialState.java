package org.sweep4j.search;

import org.sweep4j.config.ConfigWord;

/** How a trial ended. */
public enum TrialState implements ConfigWord {
  /** Trained to its end. */
  COMPLETE,
  /** Ended early because others did better; its score is that of its last epoch. */
  STOPPED,
  /** An error ended it; it has no score. */
  FAILED,
  /** Its loss became NaN or infinite; it has no score. */
  DIVERGED;

  /** Whether the trial has a score. */
  public boolean scored() {
    return this == COMPLETE || this == STOPPED;
  }
}
