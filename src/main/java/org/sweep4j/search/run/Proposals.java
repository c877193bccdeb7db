package org.sweep4j.search.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sweep4j.config.Configuration;
import org.sweep4j.search.Pacing;
import org.sweep4j.search.Trial;

/**
 * What is tried: enqueued configurations first, then the strategy's proposals, which are shown only
 * what the strategy's pacing lets them see.
 */
record Proposals(SweepPlan plan, KeptTrials kept) {

  /** The parameters of a trial; empty when there is nothing left to try. */
  Optional<Configuration> propose(int trial) {
    int enqueued = plan.enqueued().size();
    return trial < enqueued
        ? Optional.of(plan.enqueued().get(trial))
        : plan.strategy().propose(trial - enqueued, visible(trial));
  }

  private List<Trial> visible(int trial) {
    int count = plan.strategy().pacing().accept(new VisibleTrials(trial));
    List<Trial> visible = new ArrayList<>(plan.learnedFrom());
    visible.addAll(kept.trials().subList(0, Math.min(count, kept.size())));
    return visible;
  }

  /** How many trials of this sweep the proposal for a trial number may look at. */
  private record VisibleTrials(int number) implements Pacing.Visitor<Integer> {

    @Override
    public Integer ahead(Pacing.Ahead ahead) {
      return 0;
    }

    @Override
    public Integer oneByOne(Pacing.OneByOne oneByOne) {
      return number;
    }

    @Override
    public Integer brackets(Pacing.Brackets brackets) {
      int first = 0;
      for (Pacing.Bracket bracket : brackets.brackets()) {
        int trials = bracket.rungs().get(0).trials();
        if (number < first + trials) {
          break;
        }
        first += trials;
      }
      return first;
    }
  }
}
