package org.sweep4j.search.bayes;

import org.sweep4j.random.RandomStream;

/** The factors of the mixture's components along one dimension. */
interface Kernels {

  /** Adds the logarithm of every kernel at a coordinate to what {@code logs} has for it. */
  void addLogDensities(double coordinate, double[] logs);

  /**
   * The logarithm of what a density is not trusted below: 1/σ of the kernels' width, and of a
   * dimension with steps or categories the declared probability of {@code coordinate}.
   */
  double logFloor(double coordinate);

  /** The coordinate of a draw from kernel number {@code kernel}. */
  double draw(int kernel, RandomStream random);
}
