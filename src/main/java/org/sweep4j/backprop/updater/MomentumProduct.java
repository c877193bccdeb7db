package org.sweep4j.backprop.updater;

import org.sweep4j.config.Optimizer;

/** Nadam's momentum μₜ = β₁(1 − ½·0.96^(ψt)), ψ = 0.004, and its product Πμ = μ₁·…·μₜ. */
final class MomentumProduct {
  private final double beta1;
  private long lastUpdate;
  private double product = 1;

  MomentumProduct(double beta1) {
    this.beta1 = beta1;
  }

  /** μₜ. */
  double at(long t) {
    return beta1 * (1 - 0.5 * Math.pow(0.96, t * Optimizer.Nadam.MOMENTUM_DECAY));
  }

  /** μ₁·…·μₜ: remembered from the update before, and multiplied anew after a restart. */
  synchronized double upTo(long t) {
    if (t < lastUpdate) {
      lastUpdate = 0;
      product = 1;
    }
    while (lastUpdate < t) {
      lastUpdate++;
      product *= at(lastUpdate);
    }
    return product;
  }
}
