package org.sweep4j.app;

import java.util.OptionalLong;
import org.sweep4j.config.Objective;
import org.sweep4j.config.Problem;
import org.sweep4j.data.summary.DataSummary;
import org.sweep4j.search.run.SweepListener;

/** Is told how a sweep goes on, from its files to the training of the best; returns quickly. */
public interface SweepWatcher extends SweepListener {
  /** Hears nothing. */
  SweepWatcher SILENT = new SweepWatcher() {};

  /** Something was accepted but is likely not what was meant. */
  default void warned(Problem warning) {}

  /** The experiment's data were read and found to suit. */
  default void described(DataSummary data) {}

  /**
   * The files were found good and the trials begin.
   *
   * @param trials how many there will be; empty if nobody knows
   * @param objective what they are scored by
   */
  default void planned(OptionalLong trials, Objective objective) {}

  /** The trials are over; the best configuration is trained on all training rows. */
  default void refitting() {}
}
