package org.sweep4j.check;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.sweep4j.backprop.BackpropEngine;
import org.sweep4j.data.Batch;
import org.sweep4j.data.Matrix;
import org.sweep4j.engine.Engine;
import org.sweep4j.engine.Network;
import org.sweep4j.engine.NetworkPlan;
import org.sweep4j.engine.Snapshot;
import org.sweep4j.engine.Weights;

/**
 * Its loss is 1 + Σ|w − w₀| with w₀ the first weights assigned, so that every weight is on a kink.
 */
final class KinkedEngine implements Engine {
  @Override
  public String name() {
    return "kinked";
  }

  @Override
  public Network create(NetworkPlan plan) {
    return new KinkedNetwork(new BackpropEngine().create(plan));
  }

  private static final class KinkedNetwork implements Network {
    private final Network network;
    private @Nullable Weights corner;

    KinkedNetwork(Network network) {
      this.network = network;
    }

    @Override
    public double fit(Batch batch, double learningRate) {
      return 1 + distance(network.weights(), Objects.requireNonNull(corner));
    }

    private static double distance(Weights a, Weights b) {
      double sum = 0;
      for (int k = 0; k < a.arrays().size(); k++) {
        double[] values = a.arrays().get(k).values();
        double[] others = b.arrays().get(k).values();
        for (int i = 0; i < values.length; i++) {
          sum += Math.abs(values[i] - others[i]);
        }
      }
      return sum;
    }

    @Override
    public Weights gradient(Batch batch) {
      return network.gradient(batch);
    }

    @Override
    public double evaluate(Matrix features, Matrix targets, Matrix outputs) {
      return network.evaluate(features, targets, outputs);
    }

    @Override
    public Weights weights() {
      return network.weights();
    }

    @Override
    public void assign(Weights weights) {
      network.assign(weights);
      if (corner == null) {
        corner = network.weights();
      }
    }

    @Override
    public Snapshot snapshot() {
      return network.snapshot();
    }

    @Override
    public void restore(Snapshot snapshot) {
      network.restore(snapshot);
    }

    @Override
    public void close() {
      network.close();
    }
  }
}
