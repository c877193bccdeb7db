package org.sweep4j.backprop.updater;

import org.sweep4j.backprop.array.Reals;
import org.sweep4j.config.Optimizer.Moments;

/**
 * {@link Adam} with the largest v so far in the root, so that no step grows again: u ← max(u, v); w
 * ← w − η·m̂ / (√û + ε), û = u/(1 − β₂ᵗ) (Reddi et al. 2018, arXiv 1904.09237).
 */
record AmsGrad(Moments moments) implements UpdateRule {
  @Override
  public void update(Reals w, Reals g, Reals[] state, double learningRate, long t) {
    Reals m = state[0];
    Reals v = state[1];
    Reals u = state[2];
    m.decayAndAdd(moments.beta1(), 1 - moments.beta1(), g);
    v.decayAndAddSquare(moments.beta2(), 1 - moments.beta2(), g);
    u.maximum(v);
    double step = learningRate / (1 - Math.pow(moments.beta1(), t));
    double rootScale = 1 / Math.sqrt(1 - Math.pow(moments.beta2(), t));
    w.addOverRoot(-step, m, rootScale, u, moments.epsilon());
  }
}
