package org.sweep4j.app;

import java.util.OptionalInt;
import org.sweep4j.backprop.BackpropEngine;
import org.sweep4j.config.BadInputException;
import org.sweep4j.config.EngineChoice;
import org.sweep4j.config.Problem;
import org.sweep4j.dl4j.Dl4jEngine;
import org.sweep4j.engine.Engine;
import org.sweep4j.engine.Engines;
import org.sweep4j.engine.NetworkPlan;

/**
 * {@code auto} takes backprop, which has everything a plan can hold and is the faster one.
 *
 * @param threads that train one network
 */
record EngineSelection(int threads) implements Engines {

  /**
   * How many threads there are to train on.
   *
   * @param wanted empty for as many as there are cores
   * @param engine of the experiment
   * @throws BadInputException if several are wanted of an engine that has one
   */
  static int threads(OptionalInt wanted, EngineChoice engine) {
    if (engine == EngineChoice.DL4J && wanted.orElse(1) > 1) {
      throw new BadInputException(
          Problem.ofSetting(
              "engine",
              "engine: dl4j trains a network on one thread, so that its bits depend on nothing"
                  + " else,"
                  + " found --threads %d; write engine: backprop, or leave --threads out"
                      .formatted(wanted.getAsInt())));
    }
    return wanted.orElse(Runtime.getRuntime().availableProcessors());
  }

  @Override
  public Engine choose(EngineChoice choice, NetworkPlan plan) {
    return switch (choice) {
      case AUTO, BACKPROP -> new BackpropEngine(threads);
      case DL4J -> new Dl4jEngine();
    };
  }
}
