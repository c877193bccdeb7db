package org.sweep4j.report.sweep;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sweep4j.report.page.Figure;
import org.sweep4j.report.page.Numbers;
import org.sweep4j.report.page.PageSection;
import org.sweep4j.report.run.SweepRun;
import org.sweep4j.search.Trial;
import org.sweep4j.search.TrialState;

/** Every trial's score in the order of trials, and the best up to each. */
final class BestSoFar {
  private BestSoFar() {}

  static Optional<PageSection> of(SweepRun run) {
    List<Trial> trials = run.scored();
    return run.best()
        .map(
            best ->
                new PageSection(
                    "best-so-far",
                    "Best so far",
                    List.of(
                        new Figure(
                            "progress",
                            Figure.Kind.SCATTER,
                            Figure.Width.FULL,
                            "",
                            sentence(run, improvements(run, trials)),
                            data(run, trials, best)))));
  }

  private static Map<String, @Nullable Object> data(SweepRun run, List<Trial> trials, Trial best) {
    Map<String, @Nullable Object> data = new LinkedHashMap<>();
    data.put("x", Map.of("name", "trial", "kind", "number"));
    data.put("y", Scores.name(run));
    data.put("goal", Scores.goal(run));
    data.put("points", trials.stream().map(BestSoFar::point).toList());
    data.put("best", best.number());
    data.put("line", line(run, trials));
    run.declaration()
        .target()
        .ifPresent(target -> data.put("level", Map.of("y", target, "label", "target")));
    return data;
  }

  private static List<@Nullable Object> point(Trial trial) {
    return Arrays.asList(trial.number(), Numbers.rounded(trial.scoreOrNaN()), trial.number());
  }

  private static List<List<@Nullable Object>> line(SweepRun run, List<Trial> trials) {
    List<Trial> steps = new ArrayList<>(improvements(run, trials));
    List<List<@Nullable Object>> line = new ArrayList<>();
    steps.forEach(trial -> line.add(point(trial)));
    int last = trials.get(trials.size() - 1).number();
    line.add(Arrays.asList(last, line.get(line.size() - 1).get(1)));
    return line;
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
                Scores.name(run),
                steps.size() == 2 ? "once" : Numbers.count(steps.size() - 1L, "time"),
                last.number(),
                Scores.text(last),
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
