package org.sweep4j.report.sweep;

import java.util.List;
import org.sweep4j.report.page.Figure;
import org.sweep4j.report.page.Figure.Kind;
import org.sweep4j.report.page.Numbers;
import org.sweep4j.report.run.SweepRun;
import org.sweep4j.report.sweep.DrawnTrials.View;
import org.sweep4j.search.Trial;
import org.sweep4j.search.TrialState;

/** Trials as sortable tables, each with the command that trains it again. */
final class TrialTables {
  private TrialTables() {}

  /** Every trial, the best first. */
  static List<Figure> all(SweepRun run) {
    if (run.trials().isEmpty()) {
      return List.of();
    }
    String sentence =
        "%s in all; a column's name sorts by it, and each row shows the command that trains it again."
            .formatted(Numbers.count(run.trials().size(), "trial"));
    return List.of(
        Figure.full("trial-table", Kind.TABLE, sentence, View.of("trials", run.trials())));
  }

  /** The trials without a score, with what they said. */
  static List<Figure> failures(SweepRun run) {
    List<Trial> failed = run.trials().stream().filter(trial -> !trial.state().scored()).toList();
    return failed.isEmpty()
        ? List.of()
        : List.of(
            Figure.full(
                "failure-table", Kind.TABLE, sentence(run, failed), View.of("failures", failed)));
  }

  private static String sentence(SweepRun run, List<Trial> failed) {
    long diverged = failed.stream().filter(t -> t.state() == TrialState.DIVERGED).count();
    return "%s of %s have no score: %s diverged, %s failed."
        .formatted(
            Numbers.count(failed.size()),
            Numbers.count(run.trials().size(), "trial"),
            Numbers.count(diverged),
            Numbers.count(failed.size() - diverged))
        .replaceFirst("^1 of (.*) have", "1 of $1 has");
  }
}
