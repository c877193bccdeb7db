package org.sweep4j.report.sweep;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.sweep4j.config.Goal;
import org.sweep4j.report.run.ParameterColumn;
import org.sweep4j.report.run.SweepRun;
import org.sweep4j.search.Trial;
import org.sweep4j.search.TrialState;

/**
 * The trials of a sweep as the page's scripts draw them: they stand in the page once, and each
 * figure of them is a {@link View}.
 *
 * @param score name of the score
 * @param target the score at which the sweep may end
 * @param parameters in the order of a trial's values
 */
record DrawnTrials(
    String score, Goal goal, OptionalDouble target, List<Axis> parameters, List<Row> trials) {
  /** By which the page's scripts know it. */
  static final String ID = "sweep";

  private static final int MOST_POINTS = 120;

  /**
   * A swept parameter.
   *
   * @param kind of its axis: {@code number}, {@code log} or {@code category}
   */
  record Axis(String name, String kind, boolean varied) {}

  /**
   * A trial.
   *
   * @param rank from 1; empty without a score
   * @param values of the parameters: numbers and texts
   * @param history the score over the epochs
   * @param command trains it again
   */
  record Row(
      int number,
      TrialState state,
      OptionalInt rank,
      double score,
      double std,
      List<Double> folds,
      List<@Nullable Object> values,
      Optional<History> history,
      int epochs,
      double seconds,
      String command,
      String error) {}

  /** Some epochs, from 1, and the score after each. */
  record History(List<Integer> epochs, List<Double> scores) {}

  /**
   * A figure of trials.
   *
   * @param of what is drawn of them, a function of the page's scripts
   * @param trials numbers of those that are drawn
   * @param parameters names of those that are drawn
   */
  record View(String of, List<Integer> trials, List<String> parameters) {
    static View of(String what, List<Trial> trials, String... parameters) {
      return new View(what, trials.stream().map(Trial::number).toList(), List.of(parameters));
    }
  }

  static DrawnTrials of(SweepRun run) {
    List<ParameterColumn> columns = run.columns();
    List<Trial> ranking = run.ranking();
    Map<Integer, Integer> ranks = new HashMap<>();
    ranking.forEach(trial -> ranks.put(trial.number(), ranks.size() + 1));
    Set<Trial> followed = Set.copyOf(TrialCurves.shown(run));
    return new DrawnTrials(
        run.scoreName(),
        run.goal(),
        run.declaration().target(),
        columns.stream().map(DrawnTrials::axis).toList(),
        run.trials().stream()
            .map(
                trial ->
                    new Row(
                        trial.number(),
                        trial.state(),
                        rank(ranks.get(trial.number())),
                        trial.scoreOrNaN(),
                        trial.standardDeviation().orElse(Double.NaN),
                        trial.foldScores(),
                        columns.stream().map(column -> cell(column, trial)).toList(),
                        followed.contains(trial) ? Optional.of(history(trial)) : Optional.empty(),
                        trial.epochs(),
                        trial.seconds(),
                        run.declaration().command(trial),
                        trial.error().orElse("")))
            .toList());
  }

  private static OptionalInt rank(@Nullable Integer rank) {
    return rank == null ? OptionalInt.empty() : OptionalInt.of(rank);
  }

  private static Axis axis(ParameterColumn column) {
    String kind = column.kind().name().toLowerCase(Locale.ROOT);
    return new Axis(column.name(), kind, column.distinct() > 1);
  }

  private static @Nullable Object cell(ParameterColumn column, Trial trial) {
    Object value = trial.parameters().flat().get(column.name());
    return value == null || value instanceof Number || value instanceof String
        ? value
        : ParameterColumn.text(value);
  }

  /** Not every epoch of a long training. */
  private static History history(Trial trial) {
    List<Double> scores = trial.history();
    int step = Math.max(1, scores.size() / MOST_POINTS);
    List<Integer> epochs =
        IntStream.range(0, scores.size())
            .filter(epoch -> Double.isFinite(scores.get(epoch)))
            .filter(epoch -> epoch % step == 0 || epoch == scores.size() - 1)
            .boxed()
            .toList();
    return new History(
        epochs.stream().map(epoch -> epoch + 1).toList(),
        epochs.stream().map(scores::get).toList());
  }
}
