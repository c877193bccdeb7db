package org.sweep4j.check;

import java.util.function.UnaryOperator;
import org.sweep4j.data.Batch;
import org.sweep4j.data.Matrix;
import org.sweep4j.engine.Engine;
import org.sweep4j.engine.Network;
import org.sweep4j.engine.NetworkPlan;
import org.sweep4j.engine.ParameterArray;
import org.sweep4j.engine.Snapshot;
import org.sweep4j.engine.Weights;

/** A right engine made wrong in a chosen way: test double for the checks. */
final class DistortedEngine implements Engine {
  private final Engine right;
  private final UnaryOperator<Weights> gradient;
  private final double learningRateFactor;
  private final double firstLossFactor;

  private DistortedEngine(
      Engine right,
      UnaryOperator<Weights> gradient,
      double learningRateFactor,
      double firstLossFactor) {
    this.right = right;
    this.gradient = gradient;
    this.learningRateFactor = learningRateFactor;
    this.firstLossFactor = firstLossFactor;
  }

  /** The gradient of the array called {@code name} is multiplied by {@code factor}. */
  static Engine withGradientOf(String name, double factor, Engine right) {
    return new DistortedEngine(right, gradient -> scaled(gradient, name, factor), 1, 1);
  }

  /** Every learning rate is multiplied by {@code factor}. */
  static Engine withLearningRate(double factor, Engine right) {
    return new DistortedEngine(right, UnaryOperator.identity(), factor, 1);
  }

  /** The loss of the first batch alone is multiplied by {@code factor}. */
  static Engine withFirstLoss(double factor, Engine right) {
    return new DistortedEngine(right, UnaryOperator.identity(), 1, factor);
  }

  private static Weights scaled(Weights gradient, String name, double factor) {
    for (ParameterArray array : gradient.arrays()) {
      for (int i = 0; i < array.values().length && array.name().equals(name); i++) {
        array.values()[i] *= factor;
      }
    }
    return gradient;
  }

  @Override
  public String name() {
    return "distorted " + right.name();
  }

  @Override
  public Network create(NetworkPlan plan) {
    return new DistortedNetwork(right.create(plan));
  }

  private final class DistortedNetwork implements Network {
    private final Network network;

    DistortedNetwork(Network network) {
      this.network = network;
    }

    @Override
    public double fit(Batch batch, double learningRate) {
      double loss = network.fit(batch, learningRateFactor * learningRate);
      return batch.iteration() == 0 ? firstLossFactor * loss : loss;
    }

    @Override
    public Weights gradient(Batch batch) {
      return gradient.apply(network.gradient(batch));
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
