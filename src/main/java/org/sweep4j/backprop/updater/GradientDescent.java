package org.sweep4j.backprop.updater;

import org.sweep4j.backprop.array.Reals;

/** w ← w − ηg. */
record GradientDescent() implements UpdateRule {
  @Override
  public void update(Reals w, Reals g, Reals[] state, double learningRate, long t) {
    w.addScaled(-learningRate, g);
  }
}
