package org.sweep4j.config;

/** Which engine trains: {@code auto} takes backprop when it has everything the experiment uses. */
public enum EngineChoice implements ConfigWord {
  AUTO,
  DL4J,
  BACKPROP
}
