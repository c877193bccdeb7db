package org.sweep4j.check;

import java.util.List;
import org.sweep4j.data.Batch;
import org.sweep4j.engine.Network;
import org.sweep4j.engine.ParameterArray;
import org.sweep4j.engine.Weights;

/**
 * The loss of one batch in an engine's network, dropout on and penalties included.
 *
 * <p>It is the loss that an update reports, which is the one before it. The update itself is thrown
 * away by the next assignment.
 */
final class EngineLoss implements DifferentiableLoss {
  private final Network network;
  private final Batch batch;
  private final double learningRate;
  private final Weights weights;

  EngineLoss(Network network, Batch batch, double learningRate) {
    this.network = network;
    this.batch = batch;
    this.learningRate = learningRate;
    this.weights = network.weights();
  }

  @Override
  public List<ParameterArray> parameters() {
    return weights.arrays();
  }

  @Override
  public double value() {
    network.assign(weights);
    return network.fit(batch, learningRate);
  }

  @Override
  public List<double[]> gradient() {
    network.assign(weights);
    return network.gradient(batch).arrays().stream().map(ParameterArray::values).toList();
  }
}
