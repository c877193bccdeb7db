package org.sweep4j.backprop.updater;

import org.sweep4j.backprop.array.Reals;
import org.sweep4j.config.Optimizer;
import org.sweep4j.config.Optimizer.Moments;

/**
 * {@link Adam} with Nesterov momentum (Dozat 2016): w ← w − η·((1 − μₜ)·g/(1 − Πμ) + μₜ₊₁·m/(1 −
 * μₜ₊₁·Πμ)) / (√v̂ + ε), where μₜ = β₁(1 − ½·0.96^(ψt)), ψ = 0.004, and Πμ = μ₁·…·μₜ.
 */
final class Nadam implements UpdateRule {
  private final Moments moments;
  private long lastUpdate;
  private double product = 1;

  Nadam(Moments moments) {
    this.moments = moments;
  }

  @Override
  public void update(Reals w, Reals g, Reals[] state, double learningRate, long t) {
    Reals m = state[0];
    Reals v = state[1];
    m.decayAndAdd(moments.beta1(), 1 - moments.beta1(), g);
    v.decayAndAddSquare(moments.beta2(), 1 - moments.beta2(), g);
    double soFar = productUpTo(t);
    double next = momentum(t + 1);
    double forGradient = learningRate * (1 - momentum(t)) / (1 - soFar);
    double forMoment = learningRate * next / (1 - soFar * next);
    double rootScale = 1 / Math.sqrt(1 - Math.pow(moments.beta2(), t));
    w.addOverRoot(-forGradient, g, rootScale, v, moments.epsilon());
    w.addOverRoot(-forMoment, m, rootScale, v, moments.epsilon());
  }

  /** μₜ. */
  private double momentum(long t) {
    return moments.beta1() * (1 - 0.5 * Math.pow(0.96, t * Optimizer.Nadam.MOMENTUM_DECAY));
  }

  /** μ₁·…·μₜ: remembered from the update before, and multiplied anew after a restart. */
  private double productUpTo(long t) {
    if (t < lastUpdate) {
      lastUpdate = 0;
      product = 1;
    }
    while (lastUpdate < t) {
      lastUpdate++;
      product *= momentum(lastUpdate);
    }
    return product;
  }
}
