package org.sweep4j.config;

/**
 * The learning rate, or the momentum term, as a function of the epoch, counted from 0.
 *
 * <p>The first {@link #hold()} epochs use the initial η₀; then u = epoch − hold counts from 0.
 */
public sealed interface Schedule {
  Range HOLD = Range.atLeast(0);
  Range EPOCHS = Range.atLeast(1);

  /** Number of epochs at η₀ before the decay starts. */
  int hold();

  /** What η₀ is multiplied by, {@code u} epochs into the decay. */
  double factor(int u);

  /** η of the given epoch. */
  default double value(double initial, int epoch) {
    return epoch < hold() ? initial : initial * factor(epoch - hold());
  }

  /** η₀ throughout. */
  record Constant() implements Schedule {
    @Override
    public int hold() {
      return 0;
    }

    @Override
    public double factor(int u) {
      return 1;
    }
  }

  /** η₀ / (1 + εu). */
  record Inverse(int hold, double epsilon) implements Schedule {
    public static final Range EPSILON = Range.atLeast(0);

    public Inverse {
      HOLD.check("hold", hold);
      EPSILON.check("epsilon", epsilon);
    }

    @Override
    public double factor(int u) {
      return 1 / (1 + epsilon * u);
    }
  }

  /** η₀ / (u + 1)^ε with 0.5 &lt; ε ≤ 1. */
  record Power(int hold, double epsilon) implements Schedule {
    public static final Range EPSILON = Range.openClosed(0.5, 1);

    public Power {
      HOLD.check("hold", hold);
      EPSILON.check("epsilon", epsilon);
    }

    @Override
    public double factor(int u) {
      return 1 / Math.pow(u + 1, epsilon);
    }
  }

  /** η₀ · rate^⌊u / decayEpochs⌋. */
  record Step(int hold, double decayRate, int decayEpochs) implements Schedule {
    public static final Range DECAY_RATE = Range.openClosed(0, 1);

    public Step {
      HOLD.check("hold", hold);
      DECAY_RATE.check("decay_rate", decayRate);
      EPOCHS.check("decay_epochs", decayEpochs);
    }

    @Override
    public double factor(int u) {
      int steps = u / decayEpochs;
      return Math.pow(decayRate, steps);
    }
  }

  /** η₀ · rate^(u / decayEpochs). */
  record Exponential(int hold, double decayRate, int decayEpochs) implements Schedule {
    public Exponential {
      HOLD.check("hold", hold);
      Step.DECAY_RATE.check("decay_rate", decayRate);
      EPOCHS.check("decay_epochs", decayEpochs);
    }

    @Override
    public double factor(int u) {
      return Math.pow(decayRate, (double) u / decayEpochs);
    }
  }

  /**
   * η₀ · (a + (1 − a)·½(1 + cos(πu / decayEpochs))), then η₀·a (Loshchilov and Hutter 2017, arXiv
   * 1608.03983).
   *
   * @param alpha the share of η₀ that is left at the end
   */
  record Cosine(int hold, double alpha, int decayEpochs) implements Schedule {
    public static final Range ALPHA = Range.closed(0, 1);

    public Cosine {
      HOLD.check("hold", hold);
      ALPHA.check("alpha", alpha);
      EPOCHS.check("decay_epochs", decayEpochs);
    }

    @Override
    public double factor(int u) {
      double progress = Math.min(1, (double) u / decayEpochs);
      return alpha + (1 - alpha) * (1 + Math.cos(Math.PI * progress)) / 2;
    }
  }
}
