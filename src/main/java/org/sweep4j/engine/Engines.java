package org.sweep4j.engine;

import org.sweep4j.config.EngineChoice;

/** Chooses the engine for a plan. */
public interface Engines {

  /**
   * @throws IllegalArgumentException if the chosen engine lacks something the plan uses
   */
  Engine choose(EngineChoice choice, NetworkPlan plan);
}
