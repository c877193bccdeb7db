package org.sweep4j.report.sweep;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sweep4j.report.page.Numbers;
import org.sweep4j.report.page.Words;
import org.sweep4j.report.run.ParameterColumn;
import org.sweep4j.search.Trial;
import org.sweep4j.search.TrialState;
import org.sweep4j.search.importance.ImportanceInterval;
import org.sweep4j.search.method.SweepDocument;
import org.sweep4j.search.verdict.Comparison;
import org.sweep4j.search.verdict.Verdict;
import org.sweep4j.search.verdict.Verdict.OtherValue;

/** What a sweep's scores prove, in sentences for the screen and the page alike. */
public final class VerdictWords {
  private final SweepDocument document;
  private final Verdict verdict;

  private VerdictWords(SweepDocument document, Verdict verdict) {
    this.document = document;
    this.verdict = verdict;
  }

  /** In the order of interest; empty where nothing can be said. */
  public static List<String> of(SweepDocument document) {
    return document
        .verdict()
        .map(verdict -> new VerdictWords(document, verdict).sentences())
        .orElse(List.of());
  }

  /** How many trials ended in each way: "12 complete, 3 stopped". */
  public static String states(List<Trial> trials) {
    Map<TrialState, Long> counts =
        trials.stream()
            .collect(Collectors.groupingBy(Trial::state, TreeMap::new, Collectors.counting()));
    return counts.entrySet().stream()
        .map(count -> Numbers.count(count.getValue()) + " " + count.getKey().spelling())
        .collect(Collectors.joining(", "));
  }

  /** How far the importances are to be trusted, where that is known. */
  public static Optional<String> trust(SweepDocument document) {
    List<String> names = List.copyOf(document.importance().orElse(Map.of()).keySet());
    Map<String, ImportanceInterval> intervals = document.importanceInterval().orElse(Map.of());
    if (names.size() < 2 || !intervals.keySet().containsAll(names)) {
      return Optional.empty();
    }
    String ranges =
        Words.list(names.stream().map(name -> range(name, intervals.get(name))).toList());
    double highest =
        names.stream().skip(1).mapToDouble(name -> high(intervals.get(name))).max().orElse(1);
    ImportanceInterval first = intervals.get(names.get(0));
    return Optional.of(
        first != null && first.low() > highest
            ? "With other trials drawn from these, nine times in ten %s; that %s matters most is sure."
                .formatted(ranges, names.get(0))
            : "With other trials drawn from these, nine times in ten %s: too few trials to tell which matters most."
                .formatted(ranges));
  }

  private static double high(@Nullable ImportanceInterval interval) {
    return interval == null ? 1 : interval.high();
  }

  private static String range(String name, @Nullable ImportanceInterval interval) {
    return interval == null
        ? name
        : String.format(Locale.ROOT, "%s has %.2f to %.2f", name, interval.low(), interval.high());
  }

  private List<String> sentences() {
    List<String> sentences = new ArrayList<>();
    document.baseline().ifPresent(written -> sentences.add(againstBaseline()));
    verdict
        .second()
        .ifPresent(
            second ->
                sentences.add(
                    "It %s the second best, trial %d (%s)."
                        .formatted(
                            better(second),
                            second.trial().orElseThrow(),
                            Numbers.text(second.score()))));
    if (verdict.method().isPresent()) {
      values().ifPresent(sentences::add);
    } else if (verdict.compared() > 1) {
      sentences.add("Whether that is luck cannot be told from one score of each; write folds: 3.");
    }
    expected().ifPresent(sentences::add);
    document
        .nested()
        .ifPresent(
            nested ->
                sentences.add(
                    "The whole search, repeated on the rows that each of %d parts leaves, scores %s%s on that part."
                        .formatted(
                            nested.folds().size(),
                            Numbers.text(nested.score()),
                            nested.std().isPresent()
                                ? " ± " + Numbers.text(nested.std().getAsDouble())
                                : "")));
    document
        .saved()
        .ifPresent(
            saved ->
                sentences.add(
                    "Racing ended %s after the first folds and saved %s of the epochs."
                        .formatted(
                            Numbers.count(saved.trials(), "trial"),
                            Numbers.percent(saved.share()))));
    document
        .chosen()
        .ifPresent(
            chosen ->
                sentences.add(
                    "Trial %d (%s) is trained again: of those within a standard error of the best, its network is the smallest."
                        .formatted(chosen.number(), Numbers.text(chosen.scoreOrNaN()))));
    if (verdict.overtuned() && !bestIsBaseline()) {
      sentences.add(
          "The search has probably overtuned: what it gained over the experiment as written is no"
              + " more than the luck of choosing; keep the experiment, or find more rows.");
    }
    return sentences;
  }

  private boolean bestIsBaseline() {
    return document.baseline().stream()
        .anyMatch(written -> written.trial().orElse(-1) == verdict.best());
  }

  private String againstBaseline() {
    if (bestIsBaseline()) {
      return "The best, trial %d, is the experiment as written.".formatted(verdict.best());
    }
    return verdict
        .baseline()
        .map(
            against ->
                "Trial %d %s the experiment as written (%s)."
                    .formatted(
                        verdict.best(),
                        against.difference() <= 0 ? "is no better than" : better(against),
                        Numbers.text(against.score())))
        .orElse("The experiment as written has no score to compare with.");
  }

  private String better(Comparison against) {
    if (verdict.method().isEmpty()) {
      return "scores better than";
    }
    if (against.sure()) {
      return "is better, with a confidence of %s, than".formatted(confidence(against));
    }
    return against.confidence() > 0.5
        ? "is probably better (confidence %s) than".formatted(confidence(against))
        : "cannot be told from";
  }

  /** Never more than is known: rounded down, and at most 99.9 %. */
  private static String confidence(Comparison against) {
    double percent = Math.min(99.9, Math.floor(1000 * against.confidence()) / 10);
    return Numbers.text(percent) + "\u00a0%";
  }

  private Optional<String> values() {
    List<String> sure =
        verdict.values().stream()
            .filter(value -> value.comparison().sure())
            .map(VerdictWords::named)
            .toList();
    List<String> open =
        verdict.values().stream()
            .filter(value -> !value.comparison().sure())
            .map(OtherValue::parameter)
            .toList();
    if (verdict.values().isEmpty()) {
      return Optional.empty();
    }
    String matters = sure.isEmpty() ? "" : "It matters that " + Words.list(sure);
    String other = "whether another value of " + Words.list(open) + " would do as well is open";
    return Optional.of(
        (open.isEmpty() ? matters : sure.isEmpty() ? Words.sentence(other) : matters + "; " + other)
            + ".");
  }

  private static String named(OtherValue value) {
    return "%s is %s and not %s (confidence %s)"
        .formatted(
            value.parameter(),
            text(value.value()),
            text(value.other()),
            confidence(value.comparison()));
  }

  private static String text(@Nullable Object value) {
    return value instanceof Number number
        ? Numbers.text(number.doubleValue())
        : ParameterColumn.text(value);
  }

  private Optional<String> expected() {
    if (verdict.expected().isEmpty() || verdict.compared() < 2) {
      return Optional.empty();
    }
    double score = document.best().orElseThrow().scoreOrNaN();
    return Optional.of(
        "On new rows expect %s rather than %s: the rest is the luck of the best of %s."
            .formatted(
                Numbers.text(verdict.expected().getAsDouble()),
                Numbers.text(score),
                Numbers.count(verdict.compared(), "trial")));
  }
}
