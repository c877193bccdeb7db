package org.sweep4j.search.bayes;

import org.sweep4j.random.RandomStream;

/** The factors of the mixture's components along one dimension. */
interface Kernels {

  /** The logarithm of kernel number {@code kernel} at a coordinate. */
  double logDensity(int kernel, double coordinate);

  /**
   * The logarithm of what a density is not trusted below: 1/σ of the kernels' width, and of a
   * dimension with steps or categories the declared probability of {@code coordinate}.
   */
  double logFloor(double coordinate);

  /** The coordinate of a draw from kernel number {@code kernel}. */
  double draw(int kernel, RandomStream random);
}
