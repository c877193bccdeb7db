package org.sweep4j.search.run;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.sweep4j.search.halving.AsynchronousHalving;
import org.sweep4j.search.halving.AsynchronousHalving.Field;

/**
 * Early termination: a trial is paused at each band, and compared with those before it and with
 * itself, as they were at the band.
 */
final class BandPauses implements Pauses {
  private final AsynchronousHalving rule;
  private final Map<Place, Field> fields = new HashMap<>();

  BandPauses(AsynchronousHalving rule) {
    this.rule = rule;
  }

  @Override
  public void advance(TrialInFlight trial, TrialsInFlight trials) {
    trials.advance(trial, rule.bandAfter(trial.reached()).orElse(Integer.MAX_VALUE));
  }

  @Override
  public int reached(TrialInFlight trial) {
    return trial.reached();
  }

  /** Trials come to a band in order of their numbers, so each is added to its field once. */
  @Override
  public boolean stops(TrialInFlight trial, TrialsInFlight trials) {
    int epochs = trial.reached();
    return field(trial)
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

  private Optional<Field> field(TrialInFlight trial) {
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
