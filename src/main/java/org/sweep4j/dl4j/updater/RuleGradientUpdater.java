package org.sweep4j.dl4j.updater;

import java.util.Map;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.indexing.NDArrayIndex;
import org.nd4j.linalg.learning.GradientUpdater;

/** Applies an update rule; its accumulators are views into the network's updater state. */
final class RuleGradientUpdater implements GradientUpdater<RuleUpdater> {
  private final RuleUpdater config;
  private final INDArray[] accumulators;

  RuleGradientUpdater(RuleUpdater config) {
    this.config = config;
    accumulators = new INDArray[config.accumulators()];
  }

  @Override
  public RuleUpdater getConfig() {
    return config;
  }

  @Override
  public void setState(Map<String, INDArray> state, boolean initialise) {
    throw RuleUpdater.ofSameDiff();
  }

  @Override
  public Map<String, INDArray> getState() {
    throw RuleUpdater.ofSameDiff();
  }

  @Override
  public void setStateViewArray(INDArray state, long[] shape, char order, boolean initialise) {
    INDArray flat = state.reshape(state.length());
    if (initialise) {
      flat.assign(0);
    }
    long parameters = flat.length() / accumulators.length;
    for (int i = 0; i < accumulators.length; i++) {
      accumulators[i] = flat.get(NDArrayIndex.interval(i * parameters, (i + 1) * parameters));
    }
  }

  @Override
  public void applyUpdater(INDArray gradient, int iteration, int epoch) {
    double learningRate = config.getLearningRate(iteration, epoch);
    config.rule().apply(gradient, accumulators, learningRate, iteration + 1);
  }
}
