package org.sweep4j.dl4j;

import org.sweep4j.data.Batch;
import org.sweep4j.engine.Penalty;

/**
 * Where in the training a network stands: what its updater and its dropout layers ask for.
 *
 * <p>One for each network, shared by the extensions plugged into it; copies of a configuration
 * share it too.
 */
final class CurrentStep {
  private int epoch;
  private int batch;
  private int rows;
  private double learningRate;

  void enter(Batch batch, double learningRate) {
    this.epoch = batch.epoch();
    this.batch = batch.index();
    this.rows = batch.rows();
    this.learningRate = learningRate;
  }

  /** What follows is no part of a training. */
  void leave() {
    rows = 0;
  }

  /** The penalty as it holds for the present batch. */
  Penalty now(Penalty penalty) {
    return penalty.of(rows);
  }

  int epoch() {
    return epoch;
  }

  int batch() {
    return batch;
  }

  double learningRate() {
    return learningRate;
  }
}
