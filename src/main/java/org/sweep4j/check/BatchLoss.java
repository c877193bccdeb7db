package org.sweep4j.check;

import org.sweep4j.data.Batch;
import org.sweep4j.engine.Network;
import org.sweep4j.engine.Weights;

/**
 * The loss of one batch as a function of the weights, dropout on and penalties included.
 *
 * <p>It is the loss that an update reports, which is the one before it. The update itself is thrown
 * away by the next assignment.
 */
final class BatchLoss {
  private final Network network;
  private final Batch batch;
  private final double learningRate;

  BatchLoss(Network network, Batch batch, double learningRate) {
    this.network = network;
    this.batch = batch;
    this.learningRate = learningRate;
  }

  double at(Weights weights) {
    network.assign(weights);
    return network.fit(batch, learningRate);
  }
}
