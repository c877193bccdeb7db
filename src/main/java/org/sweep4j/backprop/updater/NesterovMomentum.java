package org.sweep4j.backprop.updater;

import org.sweep4j.backprop.array.Reals;

/**
 * Nesterov momentum (Sutskever et al. 2013): v ← αv − ηg; w ← w + αv − ηg, where the gradient is
 * already taken at the point looked ahead to.
 */
record NesterovMomentum(double alpha) implements UpdateRule {
  @Override
  public void update(Reals w, Reals g, Reals[] state, double learningRate, long t) {
    Reals velocity = state[0];
    velocity.decayAndAdd(alpha, -learningRate, g);
    w.addScaled(alpha, velocity);
    w.addScaled(-learningRate, g);
  }
}
