package org.sweep4j.search.verdict;

import java.util.Arrays;

/**
 * The rows that every trial of a sweep is scored on.
 *
 * @param units which scores belong together and are drawn together, by number from 0: the same row
 *     held out twice; as many as a trial keeps, none if it keeps none
 * @param testToTraining rows held out for each that is learned from, mean over the folds
 */
public record HeldOutRows(int[] units, double testToTraining) {

  int count() {
    return Arrays.stream(units).max().orElse(-1) + 1;
  }
}
