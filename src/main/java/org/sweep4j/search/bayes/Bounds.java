package org.sweep4j.search.bayes;

import org.sweep4j.config.Space;

/** The least and the largest value of a continuous space; infinite where there is none. */
record Bounds(double min, double max) {

  static Bounds of(Space space) {
    if (space instanceof Space.Uniform uniform) {
      return new Bounds(uniform.min(), uniform.max());
    } else if (space instanceof Space.LogUniform log) {
      return new Bounds(log.min(), log.max());
    } else if (space instanceof Space.Beta) {
      return new Bounds(0, 1);
    } else if (space instanceof Space.LogNormal) {
      return new Bounds(0, Double.POSITIVE_INFINITY);
    }
    return new Bounds(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
  }
}
