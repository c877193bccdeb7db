package org.sweep4j.dl4j.updater;

import java.util.Map;
import java.util.function.DoubleSupplier;
import java.util.function.IntSupplier;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.learning.GradientUpdater;
import org.nd4j.linalg.learning.config.IUpdater;
import org.nd4j.linalg.schedule.ISchedule;
import org.sweep4j.config.Optimizer;

/**
 * An update rule as Deeplearning4j's updater configuration.
 *
 * <p>Learning rate and epoch are asked for at every update: the training loop owns them. Equal
 * updaters let Deeplearning4j update all layers in one go, so all layers share one. Never written
 * to a file: the model file has a stock updater.
 */
public final class RuleUpdater implements IUpdater {
  private final transient Optimizer optimizer;
  private final transient DoubleSupplier learningRate;
  private final transient IntSupplier epoch;
  private transient UpdateRule rule;
  private transient int ruleEpoch;

  public RuleUpdater(Optimizer optimizer, DoubleSupplier learningRate, IntSupplier epoch) {
    this.optimizer = optimizer;
    this.learningRate = learningRate;
    this.epoch = epoch;
    this.rule = UpdateRules.of(optimizer.at(ruleEpoch));
  }

  /** The rule of the present epoch. */
  UpdateRule rule() {
    int now = epoch.getAsInt();
    if (now != ruleEpoch) {
      ruleEpoch = now;
      rule = UpdateRules.of(optimizer.at(now));
    }
    return rule;
  }

  int accumulators() {
    return optimizer.accumulators();
  }

  @Override
  public long stateSize(long parameters) {
    return (long) accumulators() * parameters;
  }

  @Override
  public GradientUpdater<RuleUpdater> instantiate(INDArray state, boolean initialise) {
    RuleGradientUpdater updater = new RuleGradientUpdater(this);
    if (accumulators() > 0) {
      updater.setStateViewArray(state, state.shape(), state.ordering(), initialise);
    }
    return updater;
  }

  @Override
  public GradientUpdater<RuleUpdater> instantiate(Map<String, INDArray> state, boolean initialise) {
    throw ofSameDiff();
  }

  static UnsupportedOperationException ofSameDiff() {
    return new UnsupportedOperationException("state by names is for SameDiff's trainings");
  }

  @Override
  public double getLearningRate(int iteration, int epoch) {
    return learningRate.getAsDouble();
  }

  @Override
  public boolean hasLearningRate() {
    return true;
  }

  @Override
  public void setLrAndSchedule(double rate, ISchedule schedule) {
    throw new UnsupportedOperationException("the learning rate comes from the training loop");
  }

  /** Itself: copies must follow the same training loop. */
  @Override
  @SuppressWarnings("MissingSuperCall")
  public IUpdater clone() {
    return this;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof RuleUpdater updater
        && optimizer.equals(updater.optimizer)
        && learningRate == updater.learningRate;
  }

  @Override
  public int hashCode() {
    return optimizer.hashCode();
  }
}
