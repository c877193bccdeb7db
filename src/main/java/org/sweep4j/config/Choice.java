package org.sweep4j.config;

/** Which trial a sweep trains again at its end. */
public enum Choice implements ConfigWord {
  /** That with the best score. */
  BEST,
  /**
   * The network with the fewest parameters among those within one standard error of the best score
   * (Breiman and others, Classification and Regression Trees, 1984).
   */
  ONE_SE
}
