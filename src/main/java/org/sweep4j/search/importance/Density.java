package org.sweep4j.search.importance;

import org.sweep4j.config.Space;
import org.sweep4j.search.bayes.Dimension;

/** An estimate of how often each cell of a grid over one parameter's values is taken. */
sealed interface Density permits CategoryDensity, GridDensity {
  /** Added to every density, so that quotients are defined. */
  double FLOOR = 1e-12;

  static Density of(Space space, Dimension dimension) {
    return !(space instanceof Space.Categorical) && dimension.isOrdered()
        ? new GridDensity(dimension)
        : new CategoryDensity((int) dimension.size().orElseThrow());
  }

  /**
   * The probability of each cell.
   *
   * @param observations coordinates, at least one
   */
  double[] at(double[] observations);
}
