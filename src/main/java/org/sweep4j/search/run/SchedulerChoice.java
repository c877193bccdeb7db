package org.sweep4j.search.run;

import java.util.Optional;
import org.sweep4j.search.Pacing;
import org.sweep4j.search.halving.AsynchronousHalving;

/** The scheduler that a strategy's pacing asks for. */
record SchedulerChoice(SweepPlan plan, int workers) implements Pacing.Visitor<TrialScheduler> {
  /** Trials under way for each worker, so that none runs dry while another is waited for. */
  private static final int LIVE_PER_WORKER = 2;

  /** Bounds what a long trial lets pile up behind it. */
  private static final int UNKEPT_PER_WORKER = 16;

  @Override
  public TrialScheduler ahead(Pacing.Ahead ahead) {
    return new InOrderScheduler(LIVE_PER_WORKER * workers, UNKEPT_PER_WORKER * workers, halving());
  }

  @Override
  public TrialScheduler oneByOne(Pacing.OneByOne oneByOne) {
    return new InOrderScheduler(1, 1, halving());
  }

  @Override
  public TrialScheduler brackets(Pacing.Brackets brackets) {
    return new BracketScheduler(brackets, plan.objective().goal());
  }

  private Optional<AsynchronousHalving> halving() {
    return plan.earlyTermination()
        .map(settings -> new AsynchronousHalving(settings, plan.objective().goal()));
  }
}
