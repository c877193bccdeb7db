package org.sweep4j.report.sweep;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.sweep4j.report.page.Figure;
import org.sweep4j.report.page.Figure.Kind;
import org.sweep4j.report.page.Numbers;
import org.sweep4j.report.page.Table;
import org.sweep4j.report.page.Table.Column;
import org.sweep4j.report.run.ParameterColumn;
import org.sweep4j.report.run.SweepRun;
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
    return List.of(Figure.full("trial-table", Kind.TABLE, sentence, table(run)));
  }

  private static Table table(SweepRun run) {
    List<String> parameters = run.parameters();
    List<Trial> ranking = run.ranking();
    Map<Integer, Integer> ranks = new HashMap<>();
    ranking.forEach(trial -> ranks.put(trial.number(), ranks.size() + 1));
    return new Table(
        columns(run, parameters),
        run.trials().stream().map(trial -> row(trial, ranks, parameters)).toList(),
        new Table.Order(0, false),
        Optional.of(run.trials().stream().map(Trial::number).toList()),
        Optional.of(commands(run, run.trials())),
        ranking.isEmpty() ? OptionalInt.empty() : OptionalInt.of(ranking.get(0).number()));
  }

  private static List<String> commands(SweepRun run, List<Trial> trials) {
    return trials.stream().map(new ReproducingCommand(run)::of).toList();
  }

  private static List<Column> columns(SweepRun run, List<String> parameters) {
    List<Column> columns =
        new ArrayList<>(
            List.of(
                Column.ofNumbers("rank"),
                Column.ofNumbers("trial"),
                new Column("state", "text"),
                Column.ofNumbers(Scores.name(run)),
                Column.ofNumbers("±")));
    parameters.forEach(name -> columns.add(new Column(name, format(run, name))));
    columns.add(Column.ofNumbers("epochs"));
    columns.add(new Column("time", "seconds"));
    return columns;
  }

  private static String format(SweepRun run, String parameter) {
    boolean numbers =
        run.trials().stream()
            .map(trial -> trial.parameters().flat().get(parameter))
            .allMatch(value -> value == null || value instanceof Number);
    return numbers ? "number" : "text";
  }

  private static List<@Nullable Object> row(
      Trial trial, Map<Integer, Integer> ranks, List<String> parameters) {
    List<@Nullable Object> row = new ArrayList<>();
    row.add(ranks.get(trial.number()));
    row.add(trial.number());
    row.add(trial.state().spelling());
    row.add(trial.scoreOrNaN());
    row.add(trial.standardDeviation().orElse(Double.NaN));
    parameters.forEach(name -> row.add(cell(trial.parameters().flat().get(name))));
    row.add(trial.epochs());
    row.add(trial.seconds());
    return row;
  }

  private static @Nullable Object cell(@Nullable Object value) {
    return value == null || value instanceof Number || value instanceof String
        ? value
        : ParameterColumn.text(value);
  }

  /** The trials without a score, with what they said. */
  static List<Figure> failures(SweepRun run) {
    List<Trial> failed = run.trials().stream().filter(trial -> !trial.state().scored()).toList();
    return failed.isEmpty()
        ? List.of()
        : List.of(
            Figure.full(
                "failure-table",
                Kind.TABLE,
                sentence(run, failed),
                new Table(
                    List.of(
                        Column.ofNumbers("trial"),
                        new Column("state", "text"),
                        new Column("message", "text")),
                    failed.stream().map(TrialTables::failure).toList(),
                    new Table.Order(0, false),
                    Optional.empty(),
                    Optional.of(commands(run, failed)),
                    OptionalInt.empty())));
  }

  private static List<@Nullable Object> failure(Trial trial) {
    return Arrays.asList(trial.number(), trial.state().spelling(), trial.error().orElse(""));
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
