package org.sweep4j.config;

/** What a search makes of the trials so far. */
public enum Sampler implements ConfigWord {
  /** A Gaussian process for as many trials as it is good and quick for, the estimator after. */
  AUTO,
  /** A Gaussian process with expected improvement. */
  GP,
  /** The tree-structured Parzen estimator. */
  TPE,
  /** Nothing: independent draws. */
  RANDOM
}
