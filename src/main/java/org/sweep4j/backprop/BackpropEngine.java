package org.sweep4j.backprop;

import org.sweep4j.backprop.array.Team;
import org.sweep4j.engine.Engine;
import org.sweep4j.engine.Network;
import org.sweep4j.engine.NetworkPlan;

/**
 * The engine written from scratch.
 *
 * @param threads that train one network; its weights have the same bits for any number
 */
public record BackpropEngine(int threads) implements Engine {
  /** One thread a network. */
  public BackpropEngine() {
    this(1);
  }

  @Override
  public String name() {
    return "backprop";
  }

  @Override
  public Network create(NetworkPlan plan) {
    return new BackpropNetwork(plan, new Team(threads));
  }
}
