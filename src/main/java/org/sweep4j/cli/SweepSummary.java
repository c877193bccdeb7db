package org.sweep4j.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sweep4j.app.SweepOutcome;
import org.sweep4j.config.ConfigWord;
import org.sweep4j.engine.Assessment;
import org.sweep4j.engine.ConstantPrediction;
import org.sweep4j.engine.TrainingOutcome;
import org.sweep4j.report.sweep.VerdictWords;
import org.sweep4j.search.Trial;
import org.sweep4j.search.TrialState;
import org.sweep4j.search.run.SweepResult;

/** What a finished sweep shows on the screen. */
final class SweepSummary {
  /** What every terminal has. */
  private static final int COLUMNS = 80;

  private final Console console;
  private final SweepOutcome outcome;

  SweepSummary(Console console, SweepOutcome outcome) {
    this.console = console;
    this.outcome = outcome;
  }

  void print() {
    SweepResult result = outcome.result();
    console.result(counts(result));
    if (result.best().isPresent()) {
      console.result("");
      TrialTable.top(result.trials(), outcome.document().metric())
          .lines(COLUMNS)
          .forEach(console::result);
      verdict();
      importance();
      refit();
    }
    Stream<Trial> explained =
        result.trials().stream()
            .filter(trial -> result.best().isEmpty() || trial.state() == TrialState.FAILED);
    reasons(explained).forEach(console::problem);
    console.result("");
  }

  private static String counts(SweepResult result) {
    return "%d trials: %s (ended: %s)"
        .formatted(
            result.trials().size(), VerdictWords.states(result.trials()), result.ending().words());
  }

  /** What went wrong in trials, the same message only once. */
  private static List<String> reasons(Stream<Trial> trials) {
    return trials.flatMap(trial -> trial.error().stream()).distinct().limit(5).toList();
  }

  private void verdict() {
    List<String> sentences = VerdictWords.of(outcome.document());
    if (!sentences.isEmpty()) {
      console.result("");
      sentences.forEach(sentence -> wrapped(sentence).forEach(console::result));
    }
  }

  /** Broken between words, where a line is full. */
  private static List<String> wrapped(String sentence) {
    String lines = sentence.replaceAll("(.{1,%d})(?:\\s+|$)".formatted(COLUMNS), "$1\n");
    return lines.lines().toList();
  }

  private void importance() {
    Map<String, Double> shares = outcome.document().importance().orElse(Map.of());
    if (shares.size() > 1) {
      String line =
          shares.entrySet().stream()
              .map(share -> String.format(Locale.ROOT, "%s %.2f", share.getKey(), share.getValue()))
              .collect(Collectors.joining("  "));
      console.result("");
      console.result("Importance (PED-ANOVA): " + line);
      VerdictWords.trust(outcome.document())
          .ifPresent(trust -> wrapped(trust).forEach(console::result));
    }
  }

  private void refit() {
    outcome.best().ifPresent(best -> best.test().ifPresent(test -> refit(best, test)));
  }

  private void refit(TrainingOutcome best, Assessment test) {
    ConstantPrediction baseline = ConstantPrediction.of(best.preparation());
    Map<String, Double> scores = new LinkedHashMap<>();
    baseline
        .score(test.examples())
        .forEach((m, value) -> scores.put(((ConfigWord) m).spelling(), value));
    console.result("");
    console.result(
        "%s, trained on all training rows, on the test rows: %s"
            .formatted(
                outcome
                    .document()
                    .chosen()
                    .map(chosen -> "Trial " + chosen.number())
                    .orElse("The best"),
                line(test.evaluation().byName())));
    console.result("Baseline (%s): %s".formatted(baseline.description(), line(scores)));
  }

  private static String line(Map<String, Double> scores) {
    return scores.entrySet().stream()
        .map(score -> score.getKey() + " " + ResultTable.number(score.getValue()))
        .collect(Collectors.joining("  "));
  }
}
