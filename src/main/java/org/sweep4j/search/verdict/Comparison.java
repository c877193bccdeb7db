package org.sweep4j.search.verdict;

import java.util.OptionalInt;

/**
 * The best trial beside another.
 *
 * @param trial the other; absent for an experiment that no trial was of
 * @param score of the other
 * @param difference by which the best one's score is better; negative if it is worse
 * @param confidence that the best is better in truth, the luck of the choice allowed for; 0 if
 *     nothing speaks for it
 */
public record Comparison(OptionalInt trial, double score, double difference, double confidence) {
  /** From here on it is said that the best is better. */
  public static final double SURE = 0.95;

  public boolean sure() {
    return confidence >= SURE;
  }
}
