package org.sweep4j.dl4j.updater;

import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.ops.transforms.Transforms;
import org.sweep4j.config.Optimizer;
import org.sweep4j.config.Optimizer.Moments;

/**
 * The rule of each optimiser: g gradient, s accumulators, {@code rate} η, t the number of the
 * update. Weight decay is not the rule's: it is in the gradient already.
 */
final class UpdateRules implements Optimizer.Visitor<UpdateRule> {
  private static final double MOMENTUM_BASE = 0.96;
  private static final double NEGLIGIBLE = 1e-20;

  private UpdateRules() {}

  static UpdateRule of(Optimizer optimizer) {
    return optimizer.accept(new UpdateRules());
  }

  /**
   * w ← w − ηg. Classical momentum: Δw ← αΔw − ηg, w ← w + Δw, so that Δw = −η Σ αᵏ g₍t−k₎ (Reed
   * and Marks 1999); Deeplearning4j's {@code Nesterovs} is Nesterov's momentum, it has no classical
   * one. Nesterov's: v ← μv − ηg, w ← w + μv − ηg, as Keras and PyTorch (Sutskever et al., ICML
   * 2013).
   */
  @Override
  public UpdateRule sgd(Optimizer.Sgd sgd) {
    double momentum = sgd.momentum();
    if (momentum == 0) {
      return (g, s, rate, t) -> g.muli(rate);
    }
    if (sgd.nesterov()) {
      return (g, s, rate, t) -> {
        g.muli(rate);
        s[0].muli(momentum).addi(g);
        g.addi(s[0].mul(momentum));
      };
    }
    return (g, s, rate, t) -> {
      s[0].muli(momentum).addi(g.muli(rate));
      g.assign(s[0]);
    };
  }

  /** v ← ρv + (1 − ρ)g²; w ← w − ηg / (√v + ε). */
  @Override
  public UpdateRule rmsProp(Optimizer.RmsProp rmsProp) {
    return (g, s, rate, t) -> {
      averageSquare(s[0], rmsProp.rho(), g);
      g.divi(Transforms.sqrt(s[0], true).addi(rmsProp.epsilon())).muli(rate);
    };
  }

  /** v ← v + g²; w ← w − ηg / (√v + ε). */
  @Override
  public UpdateRule adaGrad(Optimizer.AdaGrad adaGrad) {
    return (g, s, rate, t) -> {
      s[0].addi(g.mul(g));
      g.divi(Transforms.sqrt(s[0], true).addi(adaGrad.epsilon())).muli(rate);
    };
  }

  /**
   * v ← ρv + (1 − ρ)g²; d = g·√(u + ε) / √(v + ε); u ← ρu + (1 − ρ)d²; w ← w − ηd. Deeplearning4j's
   * has no η.
   */
  @Override
  public UpdateRule adaDelta(Optimizer.AdaDelta adaDelta) {
    double epsilon = adaDelta.epsilon();
    return (g, s, rate, t) -> {
      averageSquare(s[0], adaDelta.rho(), g);
      g.muli(Transforms.sqrt(s[1].add(epsilon), false));
      g.divi(Transforms.sqrt(s[0].add(epsilon), false));
      averageSquare(s[1], adaDelta.rho(), g);
      g.muli(rate);
    };
  }

  /**
   * m ← β₁m + (1 − β₁)g; v ← β₂v + (1 − β₂)g²; w ← w − η·m̂ / (√v̂ + ε) with m̂ = m/(1 − β₁ᵗ) and
   * v̂ = v/(1 − β₂ᵗ). Deeplearning4j's adds ε to √v before the correction.
   */
  @Override
  public UpdateRule adam(Optimizer.Adam adam) {
    Moments moments = adam.moments();
    return (g, s, rate, t) -> {
      averages(moments, g, s);
      g.assign(s[0]).muli(corrected(rate, moments, t)).divi(denominator(moments, s[1], t));
    };
  }

  /** Adam with the largest v so far in the root, corrected as PyTorch does: after the maximum. */
  @Override
  public UpdateRule amsGrad(Optimizer.AmsGrad amsGrad) {
    Moments moments = amsGrad.moments();
    return (g, s, rate, t) -> {
      averages(moments, g, s);
      Transforms.max(s[2], s[1], false);
      g.assign(s[0]).muli(corrected(rate, moments, t)).divi(denominator(moments, s[2], t));
    };
  }

  /**
   * Adam with Nesterov momentum and PyTorch's schedule: with μₜ = β₁(1 − ½·0.96^(ψt)) and Mₜ = Π
   * μᵢ, w ← w − η·((1 − μₜ)/(1 − Mₜ)·g + μₜ₊₁/(1 − Mₜ₊₁)·m) / (√v̂ + ε).
   */
  @Override
  public UpdateRule nadam(Optimizer.Nadam nadam) {
    Moments moments = nadam.moments();
    return (g, s, rate, t) -> {
      averages(moments, g, s);
      double product = momentumProduct(moments, t);
      double next = momentum(moments, t + 1);
      g.muli(rate * (1 - momentum(moments, t)) / (1 - product));
      g.addi(s[0].mul(rate * next / (1 - product * next)));
      g.divi(denominator(moments, s[1], t));
    };
  }

  private static double momentum(Moments moments, int t) {
    double power = Math.pow(MOMENTUM_BASE, t * Optimizer.Nadam.MOMENTUM_DECAY);
    return moments.beta1() * (1 - 0.5 * power);
  }

  /**
   * Mₜ, from the beginning each time, so that a restored network needs no more than t. Once it is
   * too small to change 1 − M, further factors do not matter.
   */
  private static double momentumProduct(Moments moments, int t) {
    double product = 1;
    for (int i = 1; i <= t && product > NEGLIGIBLE; i++) {
      product *= momentum(moments, i);
    }
    return product;
  }

  /** m ← β₁m + (1 − β₁)g; u ← max(β₂u, |g| + ε); w ← w − η/(1 − β₁ᵗ)·m/u. */
  @Override
  public UpdateRule adaMax(Optimizer.AdaMax adaMax) {
    Moments moments = adaMax.moments();
    return (g, s, rate, t) -> {
      average(s[0], moments.beta1(), g);
      s[1].muli(moments.beta2());
      Transforms.max(s[1], Transforms.abs(g, true).addi(moments.epsilon()), false);
      g.assign(s[0]).muli(corrected(rate, moments, t)).divi(s[1]);
    };
  }

  /** m ← β₁m + (1 − β₁)g; v ← β₂v + (1 − β₂)g². */
  private static void averages(Moments moments, INDArray g, INDArray[] s) {
    average(s[0], moments.beta1(), g);
    averageSquare(s[1], moments.beta2(), g);
  }

  /** average ← decay·average + (1 − decay)·values. */
  private static void average(INDArray average, double decay, INDArray values) {
    average.muli(decay).addi(values.mul(1 - decay));
  }

  /** average ← decay·average + (1 − decay)·values². */
  private static void averageSquare(INDArray average, double decay, INDArray values) {
    average.muli(decay).addi(values.mul(values).muli(1 - decay));
  }

  /** η / (1 − β₁ᵗ), which undoes the start of m at 0. */
  private static double corrected(double rate, Moments moments, int t) {
    return rate / (1 - Math.pow(moments.beta1(), t));
  }

  /** √(v / (1 − β₂ᵗ)) + ε. */
  private static INDArray denominator(Moments moments, INDArray square, int t) {
    double correction = Math.sqrt(1 - Math.pow(moments.beta2(), t));
    return Transforms.sqrt(square, true).divi(correction).addi(moments.epsilon());
  }
}
