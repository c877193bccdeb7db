package org.sweep4j.search.space;

import java.util.List;

/** An index drawn with given probabilities. An index with probability 0 is never drawn. */
final class WeightedIndex {
  private final double[] upTo;

  private WeightedIndex(double[] upTo) {
    this.upTo = upTo;
  }

  static WeightedIndex of(List<Double> probabilities) {
    double[] upTo = new double[probabilities.size()];
    double sum = 0;
    for (int i = 0; i < upTo.length; i++) {
      sum += probabilities.get(i);
      upTo[i] = sum;
    }
    return new WeightedIndex(upTo);
  }

  /** The first index whose cumulative share exceeds u: one of probability 0 never is the first. */
  int at(double u) {
    double target = u * upTo[upTo.length - 1];
    int index = 0;
    while (upTo[index] <= target) {
      index++;
    }
    return index;
  }
}
