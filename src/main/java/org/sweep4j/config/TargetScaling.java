package org.sweep4j.config;

/** How the targets of a regression are scaled while a network is trained on them. */
public enum TargetScaling implements ConfigWord {
  /** (y − mean) / population standard deviation, both of the training rows. */
  STANDARDIZE,
  NONE
}
