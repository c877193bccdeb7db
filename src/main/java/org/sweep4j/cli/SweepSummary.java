package org.sweep4j.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sweep4j.config.Goal;
import org.sweep4j.search.Trial;
import org.sweep4j.search.TrialState;
import org.sweep4j.search.run.SweepResult;

/** What a finished sweep shows on the screen. */
final class SweepSummary {
  /** What every terminal has. */
  private static final int COLUMNS = 80;

  private final Console console;
  private final Goal goal;
  private final Path directory;

  SweepSummary(Console console, Goal goal, Path directory) {
    this.console = console;
    this.goal = goal;
    this.directory = directory;
  }

  void print(SweepResult result, Map<String, @Nullable Object> json) {
    console.result(counts(result));
    if (result.best().isPresent()) {
      console.result("");
      TrialTable.top(result.trials(), goal).lines(COLUMNS).forEach(console::result);
      importance(json);
      refit(json);
    }
    Stream<Trial> explained =
        result.trials().stream()
            .filter(trial -> result.best().isEmpty() || trial.state() == TrialState.FAILED);
    reasons(explained).forEach(console::problem);
    console.result("");
    console.result(
        "Written to " + directory + " (look at " + directory.resolve("report.html") + ")");
  }

  private static String counts(SweepResult result) {
    String states =
        List.of(TrialState.values()).stream()
            .filter(state -> result.count(state) > 0)
            .map(state -> result.count(state) + " " + state.spelling())
            .collect(Collectors.joining(", "));
    return result.trials().size()
        + " trials: "
        + states
        + " (ended: "
        + result.ending().spelling().replace('_', ' ')
        + ")";
  }

  /** What went wrong in trials, the same message only once. */
  private static List<String> reasons(Stream<Trial> trials) {
    return trials.flatMap(trial -> trial.error().stream()).distinct().limit(5).toList();
  }

  private void importance(Map<String, @Nullable Object> json) {
    if (json.get("importance") instanceof Map<?, ?> shares && shares.size() > 1) {
      String line =
          shares.entrySet().stream()
              .map(
                  share ->
                      share.getKey()
                          + String.format(Locale.ROOT, " %.2f", (Double) share.getValue()))
              .collect(Collectors.joining("  "));
      console.result("");
      console.result("Importance (PED-ANOVA): " + line);
    }
  }

  private void refit(Map<String, @Nullable Object> json) {
    if (json.get("refit") instanceof Map<?, ?> refit
        && refit.get("test") instanceof Map<?, ?> test) {
      String line =
          test.entrySet().stream()
              .map(
                  e -> e.getKey() + " " + ResultTable.number(((Number) e.getValue()).doubleValue()))
              .collect(Collectors.joining("  "));
      console.result("");
      console.result("The best, trained on all training rows, on the test rows: " + line);
    }
  }
}
