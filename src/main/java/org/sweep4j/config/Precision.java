package org.sweep4j.config;

/** The floating-point type that weights and activations are kept in. */
public enum Precision implements ConfigWord {
  FLOAT,
  DOUBLE
}
