package org.sweep4j.app;

import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.sweep4j.data.Matrix;
import org.sweep4j.engine.Engine;
import org.sweep4j.engine.Network;
import org.sweep4j.engine.NetworkPlan;
import org.sweep4j.engine.Predictor;
import org.sweep4j.engine.Weights;

/** Predicts with an engine's networks, one for each thread that is predicting at the time. */
final class NetworkPredictor implements Predictor {
  private final Engine engine;
  private final NetworkPlan plan;
  private final Weights weights;
  private final Queue<Network> idle = new ConcurrentLinkedQueue<>();

  NetworkPredictor(Engine engine, NetworkPlan plan, Weights weights) {
    this.engine = engine;
    this.plan = plan;
    this.weights = weights;
  }

  @Override
  public int inputs() {
    return plan.inputs();
  }

  @Override
  public int outputs() {
    return plan.outputs();
  }

  @Override
  public void predict(Matrix features, Matrix outputs) {
    Network network = Optional.ofNullable(idle.poll()).orElseGet(this::made);
    network.predict(features, outputs);
    idle.add(network);
  }

  private Network made() {
    Network network = engine.create(plan);
    network.assign(weights);
    return network;
  }
}
