package org.sweep4j.engine;

import org.sweep4j.data.Batch;

/** What the contracts of an engine are tested on. */
public interface EngineContract {

  /** The engine under test. */
  Engine engine();

  /** A network of the golden trajectory's plan, trained over its first batches. */
  default Network trained(GoldenTrajectory golden, int steps) {
    Network network = engine().create(golden.plan());
    train(network, golden, 0, steps);
    return network;
  }

  /** Fits the golden trajectory's batches {@code from} … {@code to} − 1. */
  default void train(Network network, GoldenTrajectory golden, int from, int to) {
    for (Batch batch : golden.batches().subList(from, to)) {
      network.fit(batch, golden.learningRate(batch.epoch()));
    }
  }
}
