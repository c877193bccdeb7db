package org.sweep4j.search.run;

/** Decides which trial is started, advanced and ended when. */
interface TrialScheduler {

  /** Does all that the results so far allow; called at the start and after every piece of work. */
  void step(TrialsInFlight trials);
}
