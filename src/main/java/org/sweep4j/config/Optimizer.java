package org.sweep4j.config;

import java.util.Optional;

/**
 * How a gradient g becomes a change of a weight w; η is the learning rate of the epoch.
 *
 * <p>Setting names and defaults are those of Keras, formulas those of PyTorch: ε is added to the
 * root. {@code weightDecay} c adds c·w to g for every weight and bias.
 */
public sealed interface Optimizer {
  Range LEARNING_RATE = Range.greaterThan(0);
  Range DECAY_RATE = Range.closedOpen(0, 1);
  Range EPSILON = Range.greaterThan(0);
  Range WEIGHT_DECAY = Range.atLeast(0);

  /** η₀, which the schedule starts from. */
  double learningRate();

  double weightDecay();

  /** As it is in an epoch, counted from 0: itself, unless a setting has a schedule. */
  default Optimizer at(int epoch) {
    return this;
  }

  /** How many numbers it keeps for each weight from one update to the next. */
  int accumulators();

  private static void checkShared(double learningRate, double weightDecay) {
    LEARNING_RATE.check("learning_rate", learningRate);
    WEIGHT_DECAY.check("weight_decay", weightDecay);
  }

  /**
   * Gradient descent. Classical momentum α: Δw ← αΔw − ηg, w ← w + Δw. Nesterov: v ← αv − ηg, w ← w
   * + αv − ηg.
   *
   * @param momentumSchedule of α, where it changes during training
   */
  record Sgd(
      double learningRate,
      double momentum,
      Optional<Schedule> momentumSchedule,
      boolean nesterov,
      double weightDecay)
      implements Optimizer {
    /** With the same momentum throughout. */
    public Sgd(double learningRate, double momentum, boolean nesterov, double weightDecay) {
      this(learningRate, momentum, Optional.empty(), nesterov, weightDecay);
    }

    public Sgd {
      checkShared(learningRate, weightDecay);
      DECAY_RATE.check("momentum", momentum);
      if (nesterov && momentum == 0) {
        throw new IllegalArgumentException("nesterov needs a momentum greater than 0");
      }
    }

    @Override
    public Optimizer at(int epoch) {
      if (momentumSchedule.isEmpty()) {
        return this;
      }
      double now = momentumSchedule.get().value(momentum, epoch);
      return new Sgd(learningRate, now, nesterov && now > 0, weightDecay);
    }

    @Override
    public int accumulators() {
      return momentum == 0 ? 0 : 1;
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.sgd(this);
    }
  }

  /** v ← ρv + (1 − ρ)g²; w ← w − ηg / (√v + ε) (Tieleman and Hinton 2012). */
  record RmsProp(double learningRate, double rho, double epsilon, double weightDecay)
      implements Optimizer {
    public RmsProp {
      checkShared(learningRate, weightDecay);
      DECAY_RATE.check("rho", rho);
      EPSILON.check("epsilon", epsilon);
    }

    @Override
    public int accumulators() {
      return 1;
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.rmsProp(this);
    }
  }

  /** v ← v + g²; w ← w − ηg / (√v + ε) (Duchi et al. 2011). */
  record AdaGrad(double learningRate, double epsilon, double weightDecay) implements Optimizer {
    public AdaGrad {
      checkShared(learningRate, weightDecay);
      EPSILON.check("epsilon", epsilon);
    }

    @Override
    public int accumulators() {
      return 1;
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.adaGrad(this);
    }
  }

  /**
   * v ← ρv + (1 − ρ)g²; d = g·√(u + ε) / √(v + ε); u ← ρu + (1 − ρ)d²; w ← w − ηd (Zeiler 2012,
   * arXiv 1212.5701).
   */
  record AdaDelta(double learningRate, double rho, double epsilon, double weightDecay)
      implements Optimizer {
    public AdaDelta {
      checkShared(learningRate, weightDecay);
      DECAY_RATE.check("rho", rho);
      EPSILON.check("epsilon", epsilon);
    }

    @Override
    public int accumulators() {
      return 2;
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.adaDelta(this);
    }
  }

  /** The settings that Adam (Kingma and Ba 2015, arXiv 1412.6980) and its relatives share. */
  record Moments(double beta1, double beta2, double epsilon) {
    public Moments {
      DECAY_RATE.check("beta_1", beta1);
      DECAY_RATE.check("beta_2", beta2);
      EPSILON.check("epsilon", epsilon);
    }
  }

  /** m ← β₁m + (1 − β₁)g; v ← β₂v + (1 − β₂)g²; w ← w − η·m̂ / (√v̂ + ε), bias-corrected. */
  record Adam(double learningRate, Moments moments, double weightDecay) implements Optimizer {
    public Adam {
      checkShared(learningRate, weightDecay);
    }

    @Override
    public int accumulators() {
      return 2;
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.adam(this);
    }
  }

  /** Adam with the largest v so far in the root (Reddi et al. 2018). */
  record AmsGrad(double learningRate, Moments moments, double weightDecay) implements Optimizer {
    public AmsGrad {
      checkShared(learningRate, weightDecay);
    }

    @Override
    public int accumulators() {
      return 3;
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.amsGrad(this);
    }
  }

  /**
   * Adam with Nesterov momentum (Dozat 2016) and PyTorch's momentum schedule μₜ = β₁(1 −
   * ½·0.96^(0.004t)), by the formula PyTorch documents; before version 2.0 its code multiplied μₜ
   * twice.
   */
  record Nadam(double learningRate, Moments moments, double weightDecay) implements Optimizer {
    /** ψ of the momentum schedule; PyTorch's default. */
    public static final double MOMENTUM_DECAY = 0.004;

    public Nadam {
      checkShared(learningRate, weightDecay);
    }

    @Override
    public int accumulators() {
      return 2;
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.nadam(this);
    }
  }

  /** Adam with the infinity norm: u ← max(β₂u, |g| + ε); w ← w − η/(1 − β₁ᵗ)·m/u. */
  record AdaMax(double learningRate, Moments moments, double weightDecay) implements Optimizer {
    public AdaMax {
      checkShared(learningRate, weightDecay);
    }

    @Override
    public int accumulators() {
      return 2;
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.adaMax(this);
    }
  }

  /** One method per variant: a new optimiser does not compile until every user deals with it. */
  interface Visitor<R> {
    R sgd(Sgd sgd);

    R rmsProp(RmsProp rmsProp);

    R adaGrad(AdaGrad adaGrad);

    R adaDelta(AdaDelta adaDelta);

    R adam(Adam adam);

    R amsGrad(AmsGrad amsGrad);

    R nadam(Nadam nadam);

    R adaMax(AdaMax adaMax);
  }

  <R> R accept(Visitor<R> visitor);
}
