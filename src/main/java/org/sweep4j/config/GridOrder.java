package org.sweep4j.config;

/** In which order a grid's combinations are tried. */
public enum GridOrder implements ConfigWord {
  /** Parameters in alphabetical order, the last one varying fastest. */
  ALPHABETICAL,
  /** Shuffled by the experiment's seed. */
  RANDOM
}
