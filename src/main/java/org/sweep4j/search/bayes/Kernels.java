package org.sweep4j.search.bayes;

import org.sweep4j.config.RandomStream;

/** The factors of the mixture's components along one dimension. */
interface Kernels {

  /** The logarithm of kernel number {@code kernel} at a coordinate. */
  double logDensity(int kernel, double coordinate);

  /** The coordinate of a draw from kernel number {@code kernel}. */
  double draw(int kernel, RandomStream random);
}
