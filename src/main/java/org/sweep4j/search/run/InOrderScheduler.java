package org.sweep4j.search.run;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * Trials in order of their numbers, several at a time where the strategy lets proposals be made
 * ahead. Where there are pauses, a trial waits at each until all trials with lower numbers have
 * come as far or ended, and is then compared with these as they were there.
 */
final class InOrderScheduler implements TrialScheduler {
  private final int mostLive;
  private final int mostUnkept;
  private final Pauses pauses;

  /**
   * @param mostLive trials under way at once
   * @param mostUnkept trials that may have begun while a lower number is not yet kept
   */
  InOrderScheduler(int mostLive, int mostUnkept, Pauses pauses) {
    this.mostLive = mostLive;
    this.mostUnkept = mostUnkept;
    this.pauses = pauses;
  }

  @Override
  public void step(TrialsInFlight trials) {
    trials.live().stream().filter(TrialInFlight::idle).forEach(trial -> settle(trial, trials));
    boolean more = true;
    while (more && trials.live().size() < mostLive && trials.unkept() < mostUnkept) {
      Optional<TrialInFlight> next = trials.startNext(OptionalInt.empty());
      next.ifPresent(trial -> pauses.advance(trial, trials));
      more = next.isPresent();
    }
  }

  private void settle(TrialInFlight trial, TrialsInFlight trials) {
    if (trial.ended()) {
      trials.end(trial, false);
    } else if (othersReached(trial, trials)) {
      if (pauses.stops(trial, trials)) {
        trials.end(trial, true);
      } else {
        pauses.advance(trial, trials);
      }
    }
  }

  private boolean othersReached(TrialInFlight trial, TrialsInFlight trials) {
    return trials.live().stream()
        .takeWhile(other -> other.number() < trial.number())
        .allMatch(other -> pauses.reached(other) >= pauses.reached(trial));
  }
}
