package org.sweep4j.config;

/**
 * How a sweep judges its trials.
 *
 * @param baseline whether the experiment as written is scored beside them
 */
public record Selection(boolean baseline) {
  public static final Selection DEFAULT = new Selection(true);
}
