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

/** The trials without a score, with what they said. */
final class FailedTrials {
  private FailedTrials() {}

  static Optional<PageSection> of(SweepRun run) {
    List<Trial> failed = run.trials().stream().filter(trial -> !trial.state().scored()).toList();
    return failed.isEmpty()
        ? Optional.empty()
        : Optional.of(new PageSection("failures", "Failures", List.of(figure(run, failed))));
  }

  private static Figure figure(SweepRun run, List<Trial> failed) {
    Map<String, @Nullable Object> data = new LinkedHashMap<>();
    data.put(
        "columns",
        List.of(
            TrialsTable.column("trial", "number"),
            TrialsTable.column("state", "text"),
            TrialsTable.column("message", "text")));
    List<List<@Nullable Object>> rows = new ArrayList<>();
    failed.forEach(
        trial ->
            rows.add(
                Arrays.asList(trial.number(), trial.state().spelling(), trial.error().orElse(""))));
    data.put("rows", rows);
    data.put("order", Map.of("column", 0, "descending", false));
    data.put(
        "details", failed.stream().map(trial -> new ReproducingCommand(run).of(trial)).toList());
    data.put("detailsName", "Command");
    return new Figure(
        "failure-table", Figure.Kind.TABLE, Figure.Width.FULL, "", sentence(run, failed), data);
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
