package org.sweep4j.engine;

/** Something that can turn a plan into a network and train it. */
public interface Engine {

  /** As written in {@code engine:} and {@code result.json}. */
  String name();

  /** A network with the plan's initial weights. */
  Network create(NetworkPlan plan);
}
