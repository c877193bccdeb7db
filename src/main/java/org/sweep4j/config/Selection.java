package org.sweep4j.config;

/**
 * How a sweep judges its trials.
 *
 * @param baseline whether the experiment as written is scored beside them
 * @param choose which of them is trained again at the end
 * @param racing whether a trial ends after the first folds that show it to be worse than another
 */
public record Selection(boolean baseline, Choice choose, boolean racing) {
  public static final Selection DEFAULT = new Selection(true, Choice.BEST, false);
}
