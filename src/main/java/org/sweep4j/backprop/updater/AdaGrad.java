package org.sweep4j.backprop.updater;

import org.sweep4j.backprop.array.Reals;

/** v ← v + g²; w ← w − ηg / (√v + ε) (Duchi et al. 2011, JMLR 12). */
record AdaGrad(double epsilon) implements UpdateRule {
  @Override
  public void update(Reals w, Reals g, Reals[] state, double learningRate, long t) {
    Reals v = state[0];
    v.decayAndAddSquare(1, 1, g);
    w.addOverRoot(-learningRate, g, 1, v, epsilon);
  }
}
