package org.sweep4j.search.run;

import java.util.stream.IntStream;
import org.sweep4j.search.racing.FoldRace;

/** Fold racing: a trial is trained on one fold after the other, and paused after each. */
record FoldPauses(FoldRace race) implements Pauses {

  @Override
  public void advance(TrialInFlight trial, TrialsInFlight trials) {
    trials.advanceTo(trial, trial.foldsEnded() + 1);
  }

  @Override
  public int reached(TrialInFlight trial) {
    return trial.foldsEnded();
  }

  @Override
  public boolean stops(TrialInFlight trial, TrialsInFlight trials) {
    return race.stops(
        trial.firstFolds(),
        trial.foldsEnded(),
        IntStream.range(0, trial.number()).mapToObj(trials::firstFolds).toList());
  }
}
