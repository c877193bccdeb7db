package org.sweep4j.backprop.updater;

import org.sweep4j.backprop.array.Reals;

/**
 * g ← g + c·w before the next rule: PyTorch's {@code weight_decay}, for weights and biases alike.
 */
record WeightDecay(double c, UpdateRule next) implements UpdateRule {
  @Override
  public void update(Reals w, Reals g, Reals[] state, double learningRate, long t) {
    g.addScaled(c, w);
    next.update(w, g, state, learningRate, t);
  }
}
