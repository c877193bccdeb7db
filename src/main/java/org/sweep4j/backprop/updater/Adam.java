package org.sweep4j.backprop.updater;

import org.sweep4j.backprop.array.Reals;
import org.sweep4j.config.Optimizer.Moments;

/**
 * m ← β₁m + (1 − β₁)g; v ← β₂v + (1 − β₂)g²; w ← w − η·m̂ / (√v̂ + ε), where m̂ = m/(1 − β₁ᵗ) and
 * v̂ = v/(1 − β₂ᵗ) undo the start at 0 (Kingma and Ba 2015, arXiv 1412.6980).
 */
record Adam(Moments moments) implements UpdateRule {
  @Override
  public void update(Reals w, Reals g, Reals[] state, double learningRate, long t) {
    Reals m = state[0];
    Reals v = state[1];
    m.decayAndAdd(moments.beta1(), 1 - moments.beta1(), g);
    v.decayAndAddSquare(moments.beta2(), 1 - moments.beta2(), g);
    double step = learningRate / (1 - Math.pow(moments.beta1(), t));
    double rootScale = 1 / Math.sqrt(1 - Math.pow(moments.beta2(), t));
    w.addOverRoot(-step, m, rootScale, v, moments.epsilon());
  }
}
