package org.sweep4j.dl4j;

import org.sweep4j.engine.Engine;
import org.sweep4j.engine.Network;
import org.sweep4j.engine.NetworkPlan;

/** Trains with Deeplearning4j. */
public final class Dl4jEngine implements Engine {

  public Dl4jEngine() {
    Dl4jRuntime.prepare();
  }

  @Override
  public String name() {
    return "dl4j";
  }

  @Override
  public Network create(NetworkPlan plan) {
    return new Dl4jNetwork(plan);
  }
}
