package org.sweep4j.report.sweep;

import java.util.ArrayList;
import java.util.List;
import org.sweep4j.report.page.Figure;
import org.sweep4j.report.page.Figure.Kind;
import org.sweep4j.report.page.Numbers;
import org.sweep4j.report.run.SweepRun;
import org.sweep4j.report.sweep.DrawnTrials.View;
import org.sweep4j.search.Trial;
import org.sweep4j.search.TrialState;

/** Every trial's score in the order of trials, and the best up to each. */
final class BestSoFar {
  private BestSoFar() {}

  static List<Figure> of(SweepRun run) {
    if (run.best().isEmpty()) {
      return List.of();
    }
    List<Trial> steps = improvements(run, run.scored());
    return List.of(
        Figure.full("progress", Kind.SCATTER, sentence(run, steps), View.of("progress", steps)));
  }

  /** The trials that were better than all complete ones before them. */
  private static List<Trial> improvements(SweepRun run, List<Trial> trials) {
    List<Trial> steps = new ArrayList<>();
    double best = run.goal().worst();
    boolean complete = trials.stream().anyMatch(t -> t.state() == TrialState.COMPLETE);
    for (Trial trial : trials) {
      boolean eligible = !complete || trial.state() == TrialState.COMPLETE;
      if (eligible && run.goal().better(trial.scoreOrNaN(), best)) {
        best = trial.scoreOrNaN();
        steps.add(trial);
      }
    }
    return steps;
  }

  private static String sentence(SweepRun run, List<Trial> steps) {
    Trial last = steps.get(steps.size() - 1);
    long since = run.trials().stream().filter(trial -> trial.number() > last.number()).count();
    return "The best %s improved %s, last in trial %d (%s); %s."
            .formatted(
                run.scoreName(),
                steps.size() == 2 ? "once" : Numbers.count(steps.size() - 1L, "time"),
                last.number(),
                Numbers.text(last.scoreOrNaN()),
                since == 0
                    ? "that is the latest trial"
                    : "none of " + Numbers.count(since, "later trial") + " was better")
            .replace("improved 0 times, last in", "was set in")
        + (ended(run, TrialState.STOPPED) && ended(run, TrialState.COMPLETE)
            ? " Trials that were stopped are dots, but never the best: they were not trained to the"
                + " end."
            : "");
  }

  private static boolean ended(SweepRun run, TrialState state) {
    return run.trials().stream().anyMatch(trial -> trial.state() == state);
  }
}
