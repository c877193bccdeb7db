package org.sweep4j.report.sweep;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.sweep4j.report.page.Figure;
import org.sweep4j.report.page.Numbers;
import org.sweep4j.report.page.Section;
import org.sweep4j.report.run.Fields;
import org.sweep4j.report.run.SweepRun;
import org.sweep4j.report.run.TrialLine;

/**
 * Hyperband's table: a column for each bracket, configurations × epochs down its rungs, as in Li et
 * al., JMLR 18 (2018), Table 1.
 */
final class Brackets {
  private Brackets() {}

  static Optional<Section> of(SweepRun run) {
    List<Fields> brackets = run.result().objects("brackets");
    int rungs = brackets.stream().mapToInt(b -> b.objects("rungs").size()).max().orElse(0);
    return rungs == 0
        ? Optional.empty()
        : Optional.of(new Section("brackets", "Brackets", List.of(figure(run, brackets, rungs))));
  }

  private static Figure figure(SweepRun run, List<Fields> brackets, int rungs) {
    List<List<@Nullable Double>> best = new ArrayList<>();
    List<List<String>> labels = new ArrayList<>();
    for (int rung = 0; rung < rungs; rung++) {
      best.add(new ArrayList<>());
      labels.add(new ArrayList<>());
      for (Fields bracket : brackets) {
        List<Fields> cells = bracket.objects("rungs");
        Fields cell = rung < cells.size() ? cells.get(rung) : Fields.NONE;
        best.get(rung).add(Numbers.rounded(bestScore(run, cell)));
        labels.get(rung).add(label(cell));
      }
    }
    Map<String, @Nullable Object> data = new LinkedHashMap<>();
    data.put("x", "bracket");
    data.put("y", "rung");
    data.put("columns", brackets.stream().map(b -> "s = " + b.text("s").orElse("")).toList());
    data.put("rows", IntStream.rangeClosed(1, rungs).boxed().toList());
    data.put("values", best);
    data.put("labels", labels);
    data.put("value", "best " + Scores.name(run));
    data.put("goal", Scores.goal(run));
    return new Figure(
        "bracket-table", Figure.Kind.MATRIX, Figure.Width.FULL, "", sentence(brackets), data);
  }

  private static String label(Fields cell) {
    return cell.isEmpty()
        ? ""
        : cell.list("trials").size() + " × " + cell.text("epochs").orElse("");
  }

  /** The best final score of the configurations that reached the cell; NaN if none has one. */
  private static double bestScore(SweepRun run, Fields cell) {
    List<Double> scores = new ArrayList<>();
    for (double number : cell.numbers("trials")) {
      run.scored().stream()
          .filter(trial -> trial.number() == (int) number)
          .map(TrialLine::scoreOrNaN)
          .forEach(scores::add);
    }
    if (scores.isEmpty()) {
      return Double.NaN;
    }
    return run.goal().better(Collections.max(scores), Collections.min(scores))
        ? Collections.max(scores)
        : Collections.min(scores);
  }

  private static String sentence(List<Fields> brackets) {
    int started =
        brackets.stream()
            .mapToInt(
                b ->
                    b.objects("rungs").stream()
                        .findFirst()
                        .map(rung -> rung.list("trials").size())
                        .orElse(0))
            .sum();
    return "%s %s started in %s; each cell is configurations × epochs, stronger where a better score came of them."
        .formatted(
            Numbers.count(started),
            started == 1 ? "configuration" : "configurations",
            Numbers.count(brackets.size(), "bracket"));
  }
}
