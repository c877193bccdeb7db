package org.sweep4j.search.verdict;

import java.util.Arrays;
import java.util.stream.DoubleStream;

/**
 * The rows that every trial of a sweep is scored on.
 *
 * @param units which scores belong together and are drawn together, by number from 0: the same row
 *     held out twice; as many as a trial keeps, none if it keeps none
 * @param weights how much each score counts in a trial's own, to any scale
 * @param testToTraining rows held out for each that is learned from, mean over the folds
 */
public record HeldOutRows(int[] units, double[] weights, double testToTraining) {

  /** Every score counts the same. */
  public HeldOutRows(int[] units, double testToTraining) {
    this(units, DoubleStream.generate(() -> 1).limit(units.length).toArray(), testToTraining);
  }

  int count() {
    return Arrays.stream(units).max().orElse(-1) + 1;
  }

  /** How much each unit counts: as much as its scores together. */
  double[] unitWeights() {
    double[] sums = new double[count()];
    for (int i = 0; i < units.length; i++) {
      sums[units[i]] += weights[i];
    }
    return sums;
  }
}
