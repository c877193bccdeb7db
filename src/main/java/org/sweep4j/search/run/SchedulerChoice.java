package org.sweep4j.search.run;

import org.sweep4j.config.Goal;
import org.sweep4j.search.FoldTrainer;
import org.sweep4j.search.Pacing;
import org.sweep4j.search.halving.AsynchronousHalving;
import org.sweep4j.search.racing.FoldRace;

/** The scheduler that a strategy's pacing asks for. */
record SchedulerChoice(SweepPlan plan, FoldTrainer trainer, int workers)
    implements Pacing.Visitor<TrialScheduler> {
  /** Trials under way for each worker, so that none runs dry while another is waited for. */
  private static final int LIVE_PER_WORKER = 2;

  /** Bounds what a long trial lets pile up behind it. */
  private static final int UNKEPT_PER_WORKER = 16;

  @Override
  public TrialScheduler ahead(Pacing.Ahead ahead) {
    return new InOrderScheduler(LIVE_PER_WORKER * workers, UNKEPT_PER_WORKER * workers, pauses());
  }

  @Override
  public TrialScheduler oneByOne(Pacing.OneByOne oneByOne) {
    return new InOrderScheduler(1, 1, pauses());
  }

  @Override
  public TrialScheduler brackets(Pacing.Brackets brackets) {
    return new BracketScheduler(brackets, plan.objective().goal());
  }

  private Pauses pauses() {
    Goal goal = plan.objective().goal();
    if (plan.racing()) {
      return new FoldPauses(
          new FoldRace(goal, trainer.folds() - 1, trainer.testToTraining(), trainer.rowUnits()));
    }
    return plan.earlyTermination()
        .<Pauses>map(settings -> new BandPauses(new AsynchronousHalving(settings, goal)))
        .orElse(Pauses.NONE);
  }
}
