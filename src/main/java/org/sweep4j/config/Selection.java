package org.sweep4j.config;

/**
 * How a sweep judges its trials.
 *
 * @param baseline whether the experiment as written is scored beside them
 * @param choose which of them is trained again at the end
 */
public record Selection(boolean baseline, Choice choose) {
  public static final Selection DEFAULT = new Selection(true, Choice.BEST);
}
