package org.sweep4j.backprop.updater;

import org.sweep4j.backprop.array.Reals;
import org.sweep4j.config.Optimizer.Moments;

/**
 * {@link Adam} with the infinity norm: m ← β₁m + (1 − β₁)g; u ← max(β₂u, |g| + ε); w ← w − η/(1 −
 * β₁ᵗ)·m/u (Kingma and Ba 2015, section 7.1).
 */
record AdaMax(Moments moments) implements UpdateRule {
  @Override
  public void update(Reals w, Reals g, Reals[] state, double learningRate, long t) {
    Reals m = state[0];
    Reals u = state[1];
    m.decayAndAdd(moments.beta1(), 1 - moments.beta1(), g);
    double step = learningRate / (1 - Math.pow(moments.beta1(), t));
    for (int i = 0; i < w.length(); i++) {
      double magnitude = Math.abs(g.get(i)) + moments.epsilon();
      u.set(i, Math.max(moments.beta2() * u.get(i), magnitude));
      w.add(i, -step * m.get(i) / u.get(i));
    }
  }
}
