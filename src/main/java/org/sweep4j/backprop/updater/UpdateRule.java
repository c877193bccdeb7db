package org.sweep4j.backprop.updater;

import org.sweep4j.backprop.array.Reals;
import org.sweep4j.config.Optimizer;

/**
 * How a gradient changes a weight. Rules are composed: weight decay first, then momentum or another
 * accumulator, then the step −η.
 */
public interface UpdateRule {

  /**
   * One update of one parameter.
   *
   * @param w the weights, changed
   * @param g the gradient of the batch's loss, may be changed
   * @param state the accumulators, as many as {@link Optimizer#accumulators} says; at first 0
   * @param learningRate η
   * @param t the number of this update, from 1
   */
  void update(Reals w, Reals g, Reals[] state, double learningRate, long t);

  /**
   * The rule for an optimiser, weight decay c included: PyTorch's, which is g ← g + c·w before the
   * rule, for weights and biases alike.
   */
  static UpdateRule of(Optimizer optimizer) {
    UpdateRule rule = optimizer.accept(new UpdateRules());
    double decay = optimizer.weightDecay();
    if (decay == 0) {
      return rule;
    }
    return (w, g, state, rate, t) -> {
      g.addScaled(decay, w);
      rule.update(w, g, state, rate, t);
    };
  }
}
