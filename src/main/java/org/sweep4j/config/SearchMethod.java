package org.sweep4j.config;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

/** How the next trial is chosen, with the settings that only this method has. */
public sealed interface SearchMethod {

  /** The word written to files. */
  default String spelling() {
    return getClass().getSimpleName().toLowerCase(Locale.ROOT);
  }

  /** Whether it proposes trials without end, so that {@code run_cap} has to end the sweep. */
  default boolean isEndless() {
    return false;
  }

  /** Whether it has a use for trying the same experiment again, for other numbers of epochs. */
  default boolean repeats() {
    return false;
  }

  /** The brackets in which it trains its trials; empty where each gets all its epochs. */
  default Optional<Hyperband> brackets() {
    return Optional.empty();
  }

  /** Every combination of the values. */
  record Grid(GridOrder order) implements SearchMethod {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.grid(this);
    }
  }

  /** Independent draws. */
  record Random() implements SearchMethod {
    @Override
    public boolean isEndless() {
      return true;
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.random(this);
    }
  }

  /** What the trials so far make probable to be good. */
  record Bayes(Sampler sampler) implements SearchMethod {
    public Bayes {
      if (sampler == Sampler.RANDOM) {
        throw new IllegalArgumentException(
            "sampler must be one that learns from trials, found random; write method: random");
      }
    }

    @Override
    public boolean isEndless() {
      return true;
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.bayes(this);
    }
  }

  /**
   * One parameter at a time, from the experiment's own values.
   *
   * @param rounds most rounds; absent: until nothing improves
   */
  record Manual(OptionalInt rounds) implements SearchMethod {
    public static final Range ROUNDS = Range.atLeast(1);

    public Manual {
      rounds.ifPresent(number -> ROUNDS.check("rounds", number));
    }

    /** It compares with what it adopted before, and finds those trials itself. */
    @Override
    public boolean repeats() {
      return true;
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.manual(this);
    }
  }

  /**
   * Many configurations for a few epochs, the best of them for more: R and η of Li et al., JMLR 18
   * (2018).
   *
   * @param maxEpochs most epochs of one configuration; absent: the experiment's
   * @param sampler what a bracket's configurations are chosen by, from the brackets before it
   */
  record Hyperband(OptionalInt maxEpochs, int eta, Sampler sampler) implements SearchMethod {
    public static final Range MAX_EPOCHS = Range.closed(1, 1_000_000);
    public static final Range ETA = Range.atLeast(2);
    public static final int DEFAULT_ETA = 3;

    public Hyperband {
      maxEpochs.ifPresent(epochs -> MAX_EPOCHS.check("max_epochs", epochs));
      ETA.check("eta", eta);
    }

    @Override
    public boolean repeats() {
      return true;
    }

    @Override
    public Optional<Hyperband> brackets() {
      return Optional.of(this);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.hyperband(this);
    }
  }

  /** One method per variant: a new method does not compile until every user deals with it. */
  interface Visitor<R> {
    R grid(Grid grid);

    R random(Random random);

    R bayes(Bayes bayes);

    R manual(Manual manual);

    R hyperband(Hyperband hyperband);
  }

  <R> R accept(Visitor<R> visitor);
}
