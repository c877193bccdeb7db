package org.sweep4j.config;

/** What is predicted: one of several classes, or a number. */
public enum Task implements ConfigWord {
  CLASSIFICATION,
  REGRESSION
}
