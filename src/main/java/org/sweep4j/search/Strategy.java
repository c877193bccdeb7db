package org.sweep4j.search;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.sweep4j.config.Configuration;

/**
 * A way to choose hyperparameters. Proposals are a pure function of their arguments: asked again
 * with the same ones, a strategy answers the same, whatever it was asked in between. That is what
 * makes a sweep independent of its workers and lets it be killed and resumed.
 */
public interface Strategy {

  /**
   * The parameters to try next.
   *
   * @param number how many proposals of this strategy came before
   * @param earlier what may be looked at, in order: trials of an earlier sweep (with the numbers
   *     they had there), enqueued trials, then the trials of this strategy's own proposals.
   *     Complete up to {@code number} unless {@link #pacing()} lets proposals be made ahead, in
   *     which case it must not be looked at
   * @return values by parameter name, nested ones as maps; empty when there is nothing left to try
   */
  Optional<Configuration> propose(int number, List<Trial> earlier);

  /** When proposals may be asked for, and how far each is trained. */
  Pacing pacing();

  /** How many proposals there are in all; empty if without end or not known. */
  default OptionalLong size() {
    return OptionalLong.empty();
  }
}
