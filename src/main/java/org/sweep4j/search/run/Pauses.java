package org.sweep4j.search.run;

/** Where trials in order are paused until all before them have come as far. */
interface Pauses {
  /** No pauses. */
  Pauses NONE =
      new Pauses() {
        @Override
        public void advance(TrialInFlight trial, TrialsInFlight trials) {
          trials.advance(trial, Integer.MAX_VALUE);
        }

        @Override
        public int reached(TrialInFlight trial) {
          return 0;
        }

        @Override
        public boolean stops(TrialInFlight trial, TrialsInFlight trials) {
          return false;
        }
      };

  /** Sends a trial to its next pause, or to its end. */
  void advance(TrialInFlight trial, TrialsInFlight trials);

  /** How far a trial has come; never less than before. */
  int reached(TrialInFlight trial);

  /** Whether a paused trial is ended, all before it having come as far or ended. */
  boolean stops(TrialInFlight trial, TrialsInFlight trials);
}
