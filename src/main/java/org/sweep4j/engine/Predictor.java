package org.sweep4j.engine;

import org.sweep4j.data.Matrix;

/** A trained network as read back from a model file. */
public interface Predictor {
  int inputs();

  int outputs();

  /** Fills {@code outputs} [rows, outputs] from {@code features} [rows, inputs]. */
  void predict(Matrix features, Matrix outputs);
}
