package org.sweep4j.report.sweep;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sweep4j.config.Goal;
import org.sweep4j.report.page.Figure;
import org.sweep4j.report.page.Numbers;
import org.sweep4j.report.page.PageSection;
import org.sweep4j.report.run.ParameterColumn;
import org.sweep4j.report.run.SweepRun;
import org.sweep4j.search.Trial;

/** All trials, sortable, each with the command that trains it again. */
final class TrialsTable {
  private static final int SCORE = 2;

  private TrialsTable() {}

  static Optional<PageSection> of(SweepRun run) {
    return run.trials().isEmpty()
        ? Optional.empty()
        : Optional.of(new PageSection("trials", "Trials", List.of(figure(run))));
  }

  private static Figure figure(SweepRun run) {
    List<String> parameters = run.parameters();
    List<Trial> trials = run.trials();
    Map<String, @Nullable Object> data = new LinkedHashMap<>();
    data.put("columns", columns(run, parameters));
    data.put("rows", trials.stream().map(trial -> row(trial, parameters)).toList());
    data.put("trials", trials.stream().map(Trial::number).toList());
    data.put("order", Map.of("column", SCORE, "descending", run.goal() == Goal.MAXIMIZE));
    data.put("details", trials.stream().map(new ReproducingCommand(run)::of).toList());
    data.put("detailsName", "Command");
    run.best().ifPresent(best -> data.put("best", best.number()));
    return new Figure(
        "trial-table",
        Figure.Kind.TABLE,
        Figure.Width.FULL,
        "",
        "%s in all; a column's name sorts by it, and each row shows the command that trains it again."
            .formatted(Numbers.count(trials.size(), "trial")),
        data);
  }

  private static List<Map<String, Object>> columns(SweepRun run, List<String> parameters) {
    List<Map<String, Object>> columns = new ArrayList<>();
    columns.add(column("trial", "number"));
    columns.add(column("state", "text"));
    columns.add(column(Scores.name(run), "number"));
    columns.add(column("±", "number"));
    parameters.forEach(name -> columns.add(column(name, format(run, name))));
    columns.add(column("epochs", "number"));
    columns.add(column("time", "seconds"));
    return columns;
  }

  static Map<String, Object> column(String name, String format) {
    return Map.of("name", name, "format", format);
  }

  private static String format(SweepRun run, String parameter) {
    boolean numbers =
        run.trials().stream()
            .map(trial -> trial.parameters().flat().get(parameter))
            .allMatch(value -> value == null || value instanceof Number);
    return numbers ? "number" : "text";
  }

  private static List<@Nullable Object> row(Trial trial, List<String> parameters) {
    List<@Nullable Object> row = new ArrayList<>();
    row.add(trial.number());
    row.add(trial.state().spelling());
    row.add(Numbers.rounded(trial.scoreOrNaN()));
    row.add(Numbers.rounded(trial.standardDeviation().orElse(Double.NaN)));
    parameters.forEach(name -> row.add(cell(trial.parameters().flat().get(name))));
    row.add(trial.epochs());
    row.add(Numbers.rounded(trial.seconds()));
    return row;
  }

  private static @Nullable Object cell(@Nullable Object value) {
    if (value instanceof Double number) {
      return Numbers.rounded(number);
    }
    return value == null || value instanceof Number || value instanceof String
        ? value
        : ParameterColumn.text(value);
  }
}
