package org.sweep4j.search;

import java.util.List;

/** When a strategy's proposals may be asked for, and how far each is trained. */
public sealed interface Pacing {

  /** Proposals do not depend on results: trials run side by side, each to its end. */
  record Ahead() implements Pacing {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.ahead(this);
    }
  }

  /** Each proposal looks at every earlier trial: one trial after the other, folds side by side. */
  record OneByOne() implements Pacing {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.oneByOne(this);
    }
  }

  /**
   * Successive halving, bracket after bracket. A bracket's proposals are made before any of its
   * trials is trained, so they may look at the trials of earlier brackets. All of a bracket's
   * trials are trained to the first rung's epochs; the best of them, as many as the next rung has
   * places, go on from where they are; the others end as stopped.
   */
  record Brackets(List<Bracket> brackets) implements Pacing {
    public Brackets {
      brackets = List.copyOf(brackets);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.brackets(this);
    }
  }

  /** Rungs of fewer and fewer trials with more and more epochs. */
  record Bracket(List<Rung> rungs) {
    public Bracket {
      rungs = List.copyOf(rungs);
      if (rungs.isEmpty()) {
        throw new IllegalArgumentException("a bracket needs at least one rung");
      }
    }
  }

  /**
   * A level of a bracket.
   *
   * @param trials how many are trained
   * @param epochs to how many in total
   */
  record Rung(int trials, int epochs) {}

  /** One method per variant. */
  interface Visitor<R> {
    R ahead(Ahead ahead);

    R oneByOne(OneByOne oneByOne);

    R brackets(Brackets brackets);
  }

  <R> R accept(Visitor<R> visitor);
}
