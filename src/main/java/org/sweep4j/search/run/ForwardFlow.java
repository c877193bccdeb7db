package org.sweep4j.search.run;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.sweep4j.search.halving.AsynchronousHalving;

/**
 * Trials in order of their numbers, several at a time where the strategy lets proposals be made
 * ahead. With early termination a trial is paused at each band until all trials with lower numbers
 * have come as far or ended; it is compared with these and with itself, as they were at the band.
 */
final class ForwardFlow implements Flow {
  private final int mostLive;
  private final int mostUnkept;
  private final Optional<AsynchronousHalving> halving;

  /**
   * @param mostLive trials under way at once
   * @param mostUnkept trials that may have begun while a lower number is not yet kept
   */
  ForwardFlow(int mostLive, int mostUnkept, Optional<AsynchronousHalving> halving) {
    this.mostLive = mostLive;
    this.mostUnkept = mostUnkept;
    this.halving = halving;
  }

  @Override
  public void step(Desk desk) {
    desk.live().stream().filter(LiveTrial::idle).forEach(trial -> settle(trial, desk));
    boolean more = true;
    while (more && desk.live().size() < mostLive && desk.unkept() < mostUnkept) {
      Optional<LiveTrial> next = desk.startNext(OptionalInt.empty());
      next.ifPresent(trial -> desk.advance(trial, bandAfter(trial)));
      more = next.isPresent();
    }
  }

  private void settle(LiveTrial trial, Desk desk) {
    if (trial.ended()) {
      desk.end(trial, false);
    } else if (othersReached(trial, desk)) {
      if (isStopped(trial, desk)) {
        desk.end(trial, true);
      } else {
        desk.advance(trial, bandAfter(trial));
      }
    }
  }

  private int bandAfter(LiveTrial trial) {
    return halving
        .map(rule -> rule.bandAfter(trial.reached()))
        .orElse(OptionalInt.empty())
        .orElse(Integer.MAX_VALUE);
  }

  private static boolean othersReached(LiveTrial trial, Desk desk) {
    return desk.live().stream()
        .takeWhile(other -> other.number() < trial.number())
        .allMatch(other -> other.reached() >= trial.reached());
  }

  private boolean isStopped(LiveTrial trial, Desk desk) {
    int band = trial.reached();
    List<List<Double>> histories =
        IntStream.rangeClosed(0, trial.number())
            .mapToObj(desk::history)
            .map(history -> history.subList(0, Math.min(band, history.size())))
            .toList();
    return halving.map(rule -> rule.stops(trial.history(), histories)).orElse(false);
  }
}
