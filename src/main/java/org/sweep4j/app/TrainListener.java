package org.sweep4j.app;

import java.util.OptionalInt;
import org.sweep4j.backprop.StepTrace;
import org.sweep4j.config.Problem;
import org.sweep4j.data.summary.DataSummary;
import org.sweep4j.engine.Training;

/** Is told how a training goes on, by the thread that trains; must return quickly. */
public interface TrainListener {
  /** Hears nothing. */
  TrainListener SILENT = new TrainListener() {};

  /** Something was accepted but is likely not what was meant. */
  default void warned(Problem warning) {}

  /** The data were read and found to suit; nothing was trained yet. */
  default void described(DataSummary data) {}

  /** The first update, where {@link TrainRequest#traced} asks for it; before it is trained. */
  default void traced(StepTrace trace) {}

  /**
   * A training begins.
   *
   * @param fold from 0; empty for the training whose network is kept
   * @param epochs at most so many
   */
  default void started(OptionalInt fold, int epochs) {}

  default void epochEnded(Training training) {}

  /** The training that began last is over, or was given up. */
  default void ended() {}
}
