package org.sweep4j.search.bayes;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.sweep4j.random.RandomStream;

/** Where to look next. */
interface PointSampler {

  /** As many observations are needed before it is asked. */
  int STARTUP_TRIALS = 10;

  /**
   * The most promising point; a pure function of its arguments.
   *
   * @param observations oldest first
   * @param untried whether a point may be proposed
   * @return empty if none was found
   */
  Optional<double[]> next(
      List<Observation> observations, Predicate<double[]> untried, RandomStream random);
}
