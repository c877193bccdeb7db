package org.sweep4j.backprop.updater;

import org.sweep4j.backprop.array.Reals;
import org.sweep4j.config.Optimizer;
import org.sweep4j.config.Optimizer.Moments;

/**
 * The formula of each optimiser, weight decay not included: w weights, g gradient, s accumulators,
 * {@code rate} η, t the number of the update.
 */
final class UpdateRules implements Optimizer.Visitor<UpdateRule> {

  /**
   * w ← w − ηg. With classical momentum α (Rumelhart et al. 1986) Δw ← αΔw − ηg; w ← w + Δw: a
   * gradient acts on all later updates, with weight αᵏ k updates later. With Nesterov's (Sutskever
   * et al. 2013) v ← αv − ηg; w ← w + αv − ηg, where the gradient is already taken at the point
   * looked ahead to.
   */
  @Override
  public UpdateRule sgd(Optimizer.Sgd sgd) {
    double alpha = sgd.momentum();
    if (alpha == 0) {
      return (w, g, s, rate, t) -> w.addScaled(-rate, g);
    }
    if (sgd.nesterov()) {
      return (w, g, s, rate, t) -> {
        s[0].decayAndAdd(alpha, -rate, g);
        w.addScaled(alpha, s[0]);
        w.addScaled(-rate, g);
      };
    }
    return (w, g, s, rate, t) -> {
      s[0].decayAndAdd(alpha, -rate, g);
      w.addScaled(1, s[0]);
    };
  }

  /** v ← ρv + (1 − ρ)g²; w ← w − ηg / (√v + ε) (Tieleman and Hinton 2012). */
  @Override
  public UpdateRule rmsProp(Optimizer.RmsProp rmsProp) {
    double rho = rmsProp.rho();
    return (w, g, s, rate, t) -> {
      s[0].decayAndAddSquare(rho, 1 - rho, g);
      w.addOverRoot(-rate, g, 1, s[0], rmsProp.epsilon());
    };
  }

  /** v ← v + g²; w ← w − ηg / (√v + ε) (Duchi et al. 2011, JMLR 12). */
  @Override
  public UpdateRule adaGrad(Optimizer.AdaGrad adaGrad) {
    return (w, g, s, rate, t) -> {
      s[0].decayAndAddSquare(1, 1, g);
      w.addOverRoot(-rate, g, 1, s[0], adaGrad.epsilon());
    };
  }

  /**
   * v ← ρv + (1 − ρ)g²; d = g·√(u + ε) / √(v + ε); u ← ρu + (1 − ρ)d²; w ← w − ηd (Zeiler 2012,
   * arXiv 1212.5701).
   */
  @Override
  public UpdateRule adaDelta(Optimizer.AdaDelta adaDelta) {
    double rho = adaDelta.rho();
    double epsilon = adaDelta.epsilon();
    return (w, g, s, rate, t) -> {
      Reals v = s[0];
      Reals u = s[1];
      v.decayAndAddSquare(rho, 1 - rho, g);
      for (int i = 0; i < g.length(); i++) {
        g.set(i, g.get(i) * Math.sqrt(u.get(i) + epsilon) / Math.sqrt(v.get(i) + epsilon));
      }
      u.decayAndAddSquare(rho, 1 - rho, g);
      w.addScaled(-rate, g);
    };
  }

  /**
   * m ← β₁m + (1 − β₁)g; v ← β₂v + (1 − β₂)g²; w ← w − η·m̂ / (√v̂ + ε), where m̂ = m/(1 − β₁ᵗ) and
   * v̂ = v/(1 − β₂ᵗ) undo the start at 0 (Kingma and Ba 2015, arXiv 1412.6980).
   */
  @Override
  public UpdateRule adam(Optimizer.Adam adam) {
    Moments moments = adam.moments();
    return (w, g, s, rate, t) -> {
      average(moments, g, s);
      double step = rate / (1 - Math.pow(moments.beta1(), t));
      w.addOverRoot(-step, s[0], rootScale(moments, t), s[1], moments.epsilon());
    };
  }

  /**
   * Adam with the largest v so far in the root, so that no step grows again: u ← max(u, v); w ← w −
   * η·m̂ / (√û + ε), û = u/(1 − β₂ᵗ) (Reddi et al. 2018, arXiv 1904.09237).
   */
  @Override
  public UpdateRule amsGrad(Optimizer.AmsGrad amsGrad) {
    Moments moments = amsGrad.moments();
    return (w, g, s, rate, t) -> {
      average(moments, g, s);
      s[2].maximum(s[1]);
      double step = rate / (1 - Math.pow(moments.beta1(), t));
      w.addOverRoot(-step, s[0], rootScale(moments, t), s[2], moments.epsilon());
    };
  }

  /**
   * Adam with Nesterov momentum (Dozat 2016): w ← w − η·((1 − μₜ)·g/(1 − Πμ) + μₜ₊₁·m/(1 −
   * μₜ₊₁·Πμ)) / (√v̂ + ε), with the μₜ and Πμ of {@link MomentumProduct}.
   */
  @Override
  public UpdateRule nadam(Optimizer.Nadam nadam) {
    Moments moments = nadam.moments();
    MomentumProduct momentum = new MomentumProduct(moments.beta1());
    return (w, g, s, rate, t) -> {
      average(moments, g, s);
      double soFar = momentum.upTo(t);
      double next = momentum.at(t + 1);
      double forGradient = rate * (1 - momentum.at(t)) / (1 - soFar);
      double forMoment = rate * next / (1 - soFar * next);
      double rootScale = rootScale(moments, t);
      w.addOverRoot(-forGradient, g, rootScale, s[1], moments.epsilon());
      w.addOverRoot(-forMoment, s[0], rootScale, s[1], moments.epsilon());
    };
  }

  /**
   * Adam with the infinity norm: m ← β₁m + (1 − β₁)g; u ← max(β₂u, |g| + ε); w ← w − η/(1 −
   * β₁ᵗ)·m/u (Kingma and Ba 2015, section 7.1).
   */
  @Override
  public UpdateRule adaMax(Optimizer.AdaMax adaMax) {
    Moments moments = adaMax.moments();
    return (w, g, s, rate, t) -> {
      Reals m = s[0];
      Reals u = s[1];
      m.decayAndAdd(moments.beta1(), 1 - moments.beta1(), g);
      double step = rate / (1 - Math.pow(moments.beta1(), t));
      for (int i = 0; i < w.length(); i++) {
        double magnitude = Math.abs(g.get(i)) + moments.epsilon();
        u.set(i, Math.max(moments.beta2() * u.get(i), magnitude));
        w.add(i, -step * m.get(i) / u.get(i));
      }
    };
  }

  /** m ← β₁m + (1 − β₁)g; v ← β₂v + (1 − β₂)g². */
  private static void average(Moments moments, Reals g, Reals[] s) {
    s[0].decayAndAdd(moments.beta1(), 1 - moments.beta1(), g);
    s[1].decayAndAddSquare(moments.beta2(), 1 - moments.beta2(), g);
  }

  /** What makes √v̂ of √v. */
  private static double rootScale(Moments moments, long t) {
    return 1 / Math.sqrt(1 - Math.pow(moments.beta2(), t));
  }
}
