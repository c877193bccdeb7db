package org.sweep4j.config;

/** How the next trial is chosen. */
public enum SearchMethod implements Spelled {
  GRID,
  RANDOM,
  BAYES,
  MANUAL,
  HYPERBAND
}
