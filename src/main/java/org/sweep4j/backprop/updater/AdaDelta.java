package org.sweep4j.backprop.updater;

import org.sweep4j.backprop.array.Reals;

/**
 * v ← ρv + (1 − ρ)g²; d = g·√(u + ε) / √(v + ε); u ← ρu + (1 − ρ)d²; w ← w − ηd (Zeiler 2012, arXiv
 * 1212.5701).
 */
record AdaDelta(double rho, double epsilon) implements UpdateRule {
  @Override
  public void update(Reals w, Reals g, Reals[] state, double learningRate, long t) {
    Reals v = state[0];
    Reals u = state[1];
    v.decayAndAddSquare(rho, 1 - rho, g);
    for (int i = 0; i < g.length(); i++) {
      g.set(i, g.get(i) * Math.sqrt(u.get(i) + epsilon) / Math.sqrt(v.get(i) + epsilon));
    }
    u.decayAndAddSquare(rho, 1 - rho, g);
    w.addScaled(-learningRate, g);
  }
}
