package org.sweep4j.backprop.updater;

import org.sweep4j.backprop.array.Reals;

/**
 * Classical momentum (Rumelhart et al. 1986): Δw ← αΔw − ηg; w ← w + Δw. A gradient thus acts on
 * all later updates, with weight αᵏ k updates later.
 */
public record Momentum(double alpha) implements UpdateRule {
  @Override
  public void update(Reals w, Reals g, Reals[] state, double learningRate, long t) {
    Reals change = state[0];
    change.decayAndAdd(alpha, -learningRate, g);
    w.addScaled(1, change);
  }
}
