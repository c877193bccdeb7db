package org.sweep4j.config;

import java.util.List;

/**
 * What is minimised, per example with outputs ŷ and targets y over K output units; a batch's loss
 * is the mean over its examples.
 */
public enum Loss implements ConfigWord {
  /** −Σ y ln p; p is ŷ for softmax, otherwise ŷ / Σŷ clipped to [1e-7, 1 − 1e-7], as in Keras. */
  CATEGORICAL_CROSSENTROPY(
      "sparse_categorical_crossentropy", "cross_entropy", "cross_entropy_loss", "nll", "nll_loss"),
  /** −(1/K) Σ y ln ŷ + (1 − y) ln(1 − ŷ). */
  BINARY_CROSSENTROPY("bce", "bce_loss", "log_loss"),
  /** ½ Σ (ŷ − y)², the lecture's error function. */
  HALF_SSE("sse"),
  /** (1/K) Σ (ŷ − y)². */
  MSE("mean_squared_error", "squared_error", "mse_loss"),
  /** (1/K) Σ |ŷ − y|. */
  MAE("mean_absolute_error", "absolute_error", "l1_loss"),
  /** (1/K) Σ max(0, 1 − yŷ) with y of −1 and 1. */
  HINGE;

  private final List<String> aliases;

  Loss(String... aliases) {
    this.aliases = List.of(aliases);
  }

  @Override
  public List<String> alsoSpelled() {
    return aliases;
  }
}
