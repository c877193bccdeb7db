package org.sweep4j.config;

/** What becomes of empty, {@code NA}, {@code NaN} and {@code ?} cells; learned on training rows. */
public enum MissingValues implements ConfigWord {
  ERROR,
  MEAN,
  MEDIAN,
  MOST_FREQUENT,
  DROP_ROWS
}
