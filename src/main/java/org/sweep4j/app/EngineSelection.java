package org.sweep4j.app;

import org.sweep4j.backprop.BackpropEngine;
import org.sweep4j.config.EngineChoice;
import org.sweep4j.dl4j.Dl4jEngine;
import org.sweep4j.engine.Engine;
import org.sweep4j.engine.Engines;
import org.sweep4j.engine.NetworkPlan;

/** {@code auto} takes backprop, which has everything a plan can hold and is the faster one. */
final class EngineSelection implements Engines {
  @Override
  public Engine choose(EngineChoice choice, NetworkPlan plan) {
    return switch (choice) {
      case AUTO, BACKPROP -> new BackpropEngine();
      case DL4J -> new Dl4jEngine();
    };
  }
}
