package org.sweep4j.backprop;

import org.sweep4j.engine.Engine;
import org.sweep4j.engine.Network;
import org.sweep4j.engine.NetworkPlan;

/** The engine written from scratch. */
public final class BackpropEngine implements Engine {
  @Override
  public String name() {
    return "backprop";
  }

  @Override
  public Network create(NetworkPlan plan) {
    return new BackpropNetwork(plan);
  }
}
