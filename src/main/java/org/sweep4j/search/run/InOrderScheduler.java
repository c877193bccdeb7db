package org.sweep4j.search.run;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.sweep4j.search.halving.AsynchronousHalving;
import org.sweep4j.search.halving.AsynchronousHalving.Field;

/**
 * Trials in order of their numbers, several at a time where the strategy lets proposals be made
 * ahead. With early termination a trial is paused at each band until all trials with lower numbers
 * have come as far or ended; it is compared with these and with itself, as they were at the band.
 */
final class InOrderScheduler implements TrialScheduler {
  private final int mostLive;
  private final int mostUnkept;
  private final Optional<AsynchronousHalving> halving;
  private final Map<Place, Field> fields = new HashMap<>();

  /**
   * @param mostLive trials under way at once
   * @param mostUnkept trials that may have begun while a lower number is not yet kept
   */
  InOrderScheduler(int mostLive, int mostUnkept, Optional<AsynchronousHalving> halving) {
    this.mostLive = mostLive;
    this.mostUnkept = mostUnkept;
    this.halving = halving;
  }

  @Override
  public void step(TrialsInFlight trials) {
    trials.live().stream().filter(TrialInFlight::idle).forEach(trial -> settle(trial, trials));
    boolean more = true;
    while (more && trials.live().size() < mostLive && trials.unkept() < mostUnkept) {
      Optional<TrialInFlight> next = trials.startNext(OptionalInt.empty());
      next.ifPresent(trial -> trials.advance(trial, bandAfter(trial)));
      more = next.isPresent();
    }
  }

  private void settle(TrialInFlight trial, TrialsInFlight trials) {
    if (trial.ended()) {
      trials.end(trial, false);
    } else if (othersReached(trial, trials)) {
      if (isStopped(trial, trials)) {
        trials.end(trial, true);
      } else {
        trials.advance(trial, bandAfter(trial));
      }
    }
  }

  private int bandAfter(TrialInFlight trial) {
    return halving
        .map(rule -> rule.bandAfter(trial.reached()))
        .orElse(OptionalInt.empty())
        .orElse(Integer.MAX_VALUE);
  }

  private static boolean othersReached(TrialInFlight trial, TrialsInFlight trials) {
    return trials.live().stream()
        .takeWhile(other -> other.number() < trial.number())
        .allMatch(other -> other.reached() >= trial.reached());
  }

  /** Trials come to a band in order of their numbers, so each is added to its field once. */
  private boolean isStopped(TrialInFlight trial, TrialsInFlight trials) {
    int epochs = trial.reached();
    return halving
        .flatMap(rule -> field(rule, trial))
        .map(
            field -> {
              while (field.trials() <= trial.number()) {
                List<Double> history = trials.history(field.trials());
                field.add(history.subList(0, Math.min(epochs, history.size())));
              }
              return field.stops(trial.history());
            })
        .orElse(false);
  }

  private Optional<Field> field(AsynchronousHalving rule, TrialInFlight trial) {
    OptionalInt band = rule.lastBand(trial.history());
    return band.isEmpty()
        ? Optional.empty()
        : Optional.of(
            fields.computeIfAbsent(
                new Place(trial.reached(), band.getAsInt()), place -> rule.at(place.band())));
  }

  /** After so many epochs; the band is a lower one if some had no finite value. */
  private record Place(int epochs, int band) {}
}
