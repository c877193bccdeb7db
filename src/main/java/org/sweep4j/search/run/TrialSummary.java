package org.sweep4j.search.run;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sweep4j.config.BadInputException;
import org.sweep4j.config.Configuration;
import org.sweep4j.search.FoldProgress;
import org.sweep4j.search.FoldScores;
import org.sweep4j.search.RowScores;
import org.sweep4j.search.Trial;
import org.sweep4j.search.TrialState;

/** What the folds of a trial come to together. */
record TrialSummary(
    int number, Configuration parameters, long seed, List<FoldState> folds, List<Double> history) {

  /** Mean over the folds after each epoch; a fold that ended earlier counts with its last value. */
  static List<Double> history(List<FoldState> folds) {
    List<List<Double>> curves =
        progress(folds).map(FoldProgress::history).filter(curve -> !curve.isEmpty()).toList();
    int epochs = curves.stream().mapToInt(List::size).max().orElse(0);
    List<Double> mean = new ArrayList<>(epochs);
    for (int epoch = 0; epoch < epochs; epoch++) {
      double sum = 0;
      for (List<Double> curve : curves) {
        sum += curve.get(Math.min(epoch, curve.size() - 1));
      }
      mean.add(sum / curves.size());
    }
    return mean;
  }

  private static Stream<FoldProgress> progress(List<FoldState> folds) {
    return folds.stream().flatMap(fold -> fold.progress().stream());
  }

  Trial trial(boolean stopped) {
    List<Double> scores = scores(folds);
    List<Double> known = stopped ? scores(begun()) : scores;
    Optional<Problem> problem = firstProblem(known);
    return new Trial(
        number,
        problem.map(Problem::state).orElse(stopped ? TrialState.STOPPED : TrialState.COMPLETE),
        parameters,
        problem.isPresent()
            ? OptionalDouble.empty()
            : OptionalDouble.of(new FoldScores(known).mean()),
        problem.isPresent() ? OptionalDouble.empty() : new FoldScores(known).standardDeviation(),
        scores,
        problem.isPresent() ? Map.of() : metrics(),
        history,
        progress(folds).mapToInt(FoldProgress::epochs).max().orElse(0),
        seed,
        folds.stream().mapToLong(FoldState::nanoseconds).sum() / 1e9,
        problem.map(Problem::message),
        rows(folds));
  }

  /** Of a stopped trial, only those in which it trained; with a score or without. */
  private List<FoldState> begun() {
    return folds.stream().filter(fold -> fold.progress().isPresent()).toList();
  }

  static List<Double> scores(List<FoldState> folds) {
    return folds.stream()
        .map(fold -> fold.progress().map(FoldProgress::score).orElse(Double.NaN))
        .toList();
  }

  /** Of the first folds that have rows. */
  static Optional<RowScores> rows(List<FoldState> folds) {
    List<RowScores> known =
        folds.stream()
            .map(fold -> fold.progress().flatMap(FoldProgress::rows))
            .takeWhile(Optional::isPresent)
            .flatMap(Optional::stream)
            .toList();
    return known.isEmpty() ? Optional.empty() : Optional.of(RowScores.concatenated(known));
  }

  private record Problem(TrialState state, String message) {}

  /** An error counts before divergence, divergence before a score that is not a number. */
  private Optional<Problem> firstProblem(List<Double> scores) {
    return Stream.of(failure(), divergence(), missingScore(scores))
        .flatMap(Optional::stream)
        .findFirst();
  }

  private Optional<Problem> failure() {
    return folds.stream()
        .flatMap(fold -> fold.failure().stream())
        .findFirst()
        .map(failure -> new Problem(TrialState.FAILED, describe(failure)));
  }

  private static String describe(Throwable failure) {
    if (failure instanceof BadInputException bad) {
      return bad.problems().stream()
          .map(org.sweep4j.config.Problem::message)
          .collect(Collectors.joining("; "));
    }
    return failure.getClass().getSimpleName()
        + Optional.ofNullable(failure.getMessage()).map(message -> ": " + message).orElse("");
  }

  private Optional<Problem> divergence() {
    for (int fold = 0; fold < folds.size(); fold++) {
      if (folds.get(fold).diverged()) {
        int epochs = folds.get(fold).progress().map(FoldProgress::epochs).orElse(0);
        String message =
            "the loss became infinite or not a number in epoch %d%s; a smaller learning_rate may help"
                .formatted(epochs + 1, inFold(fold));
        return Optional.of(new Problem(TrialState.DIVERGED, message));
      }
    }
    return Optional.empty();
  }

  private Optional<Problem> missingScore(List<Double> scores) {
    for (int fold = 0; fold < scores.size(); fold++) {
      if (!Double.isFinite(scores.get(fold))) {
        return Optional.of(
            new Problem(
                TrialState.FAILED,
                "the score must be a finite number, found " + scores.get(fold) + inFold(fold)));
      }
    }
    return Optional.empty();
  }

  private String inFold(int fold) {
    return folds.size() > 1 ? " in fold " + (fold + 1) : "";
  }

  private Map<String, Double> metrics() {
    Map<String, Double> sums = new LinkedHashMap<>();
    progress(folds)
        .forEach(fold -> fold.metrics().forEach((k, v) -> sums.merge(k, v, Double::sum)));
    sums.replaceAll((name, sum) -> sum / progress(folds).count());
    return sums;
  }
}
