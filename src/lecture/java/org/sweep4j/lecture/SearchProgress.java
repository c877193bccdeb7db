package org.sweep4j.lecture;

import java.util.ArrayList;
import java.util.List;
import org.sweep4j.report.run.SweepRun;
import org.sweep4j.search.Pacing.Bracket;
import org.sweep4j.search.Trial;
import org.sweep4j.search.TrialState;

/**
 * The best score of a search up to each moment.
 *
 * @param epochs trained by then, of one fold
 * @param best of the trials that were trained to their end; NaN before the first
 * @param trials all of them
 * @param test accuracy of the best configuration's network on the test rows
 */
record SearchProgress(double[] epochs, double[] best, int trials, double test) {

  static SearchProgress of(SweepRun run, double test) {
    double[] epochs = new double[run.trials().size()];
    double[] best = new double[epochs.length];
    double spent = 0;
    double score = Double.NaN;
    for (int i = 0; i < epochs.length; i++) {
      Trial trial = run.trials().get(i);
      spent += trial.epochs();
      if (counts(trial) && !run.goal().better(score, trial.scoreOrNaN())) {
        score = trial.scoreOrNaN();
      }
      epochs[i] = spent;
      best[i] = score;
    }
    return atBracketEnds(run, new SearchProgress(epochs, best, epochs.length, test));
  }

  private static boolean counts(Trial trial) {
    return trial.state() == TrialState.COMPLETE;
  }

  /** A bracket's trials are trained side by side: what came of them is known at its end. */
  private static SearchProgress atBracketEnds(SweepRun run, SearchProgress each) {
    List<Bracket> brackets = run.declaration().brackets();
    if (brackets.isEmpty()) {
      return each;
    }
    List<Integer> ends = new ArrayList<>();
    int end = -1;
    for (Bracket bracket : brackets) {
      end += bracket.rungs().get(0).trials();
      if (end < each.trials) {
        ends.add(end);
      }
    }
    return new SearchProgress(
        ends.stream().mapToDouble(i -> each.epochs[i]).toArray(),
        ends.stream().mapToDouble(i -> each.best[i]).toArray(),
        each.trials,
        each.test);
  }

  /** The best score when so many epochs were spent; NaN before the first. */
  double at(double spent) {
    double score = Double.NaN;
    for (int i = 0; i < epochs.length && epochs[i] <= spent; i++) {
      score = best[i];
    }
    return score;
  }

  double last() {
    return best[best.length - 1];
  }

  double spent() {
    return epochs[epochs.length - 1];
  }
}
