package org.sweep4j.backprop.updater;

import org.sweep4j.backprop.array.Reals;

/** v ← ρv + (1 − ρ)g²; w ← w − ηg / (√v + ε) (Tieleman and Hinton 2012). */
record RmsProp(double rho, double epsilon) implements UpdateRule {
  @Override
  public void update(Reals w, Reals g, Reals[] state, double learningRate, long t) {
    Reals v = state[0];
    v.decayAndAddSquare(rho, 1 - rho, g);
    w.addOverRoot(-learningRate, g, 1, v, epsilon);
  }
}
