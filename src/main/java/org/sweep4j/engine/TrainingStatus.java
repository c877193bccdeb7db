package org.sweep4j.engine;

import org.sweep4j.config.ConfigWord;

/** How far a training has come. */
public enum TrainingStatus implements ConfigWord {
  RUNNING,
  /** All epochs were run. */
  COMPLETE,
  /** Early stopping ended it. */
  STOPPED_EARLY,
  /** Ended before its time, with the weights it had. */
  STOPPED,
  /** The loss became infinite or not a number. */
  DIVERGED
}
