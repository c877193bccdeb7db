package org.sweep4j.report.sweep;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.sweep4j.report.page.Figure;
import org.sweep4j.report.page.Numbers;
import org.sweep4j.report.page.PageSection;
import org.sweep4j.report.run.SweepRun;
import org.sweep4j.search.Pacing.Bracket;
import org.sweep4j.search.Pacing.Rung;
import org.sweep4j.search.Trial;

/**
 * Hyperband's table: a column for each bracket, configurations × epochs down its rungs, as in Li et
 * al., JMLR 18 (2018), Table 1. Trials are numbered bracket after bracket.
 */
final class Brackets {
  private Brackets() {}

  static Optional<PageSection> of(SweepRun run) {
    List<Bracket> brackets = run.declaration().brackets();
    return brackets.isEmpty()
        ? Optional.empty()
        : Optional.of(new PageSection("brackets", "Brackets", List.of(figure(run, brackets))));
  }

  private static Figure figure(SweepRun run, List<Bracket> brackets) {
    int rungs = brackets.stream().mapToInt(bracket -> bracket.rungs().size()).max().orElse(0);
    List<List<@Nullable Double>> best = new ArrayList<>();
    List<List<String>> labels = new ArrayList<>();
    for (int rung = 0; rung < rungs; rung++) {
      best.add(new ArrayList<>());
      labels.add(new ArrayList<>());
      int first = 0;
      for (Bracket bracket : brackets) {
        best.get(rung).add(Numbers.rounded(bestScore(run, bracket, rung, first)));
        labels.get(rung).add(label(bracket, rung));
        first += bracket.rungs().get(0).trials();
      }
    }
    Map<String, @Nullable Object> data = new LinkedHashMap<>();
    data.put("x", "bracket");
    data.put("y", "rung");
    data.put("columns", brackets.stream().map(b -> "s = " + (b.rungs().size() - 1)).toList());
    data.put("rows", IntStream.rangeClosed(1, rungs).boxed().toList());
    data.put("values", best);
    data.put("labels", labels);
    data.put("value", "best " + Scores.name(run));
    data.put("goal", Scores.goal(run));
    return new Figure(
        "bracket-table", Figure.Kind.MATRIX, Figure.Width.FULL, "", sentence(run, brackets), data);
  }

  private static String label(Bracket bracket, int rung) {
    if (rung >= bracket.rungs().size()) {
      return "";
    }
    Rung cell = bracket.rungs().get(rung);
    return cell.trials() + " × " + cell.epochs();
  }

  /** The best final score of the trials that got as far as the rung; NaN if there is none yet. */
  private static double bestScore(SweepRun run, Bracket bracket, int rung, int first) {
    if (rung >= bracket.rungs().size()) {
      return Double.NaN;
    }
    int end = first + bracket.rungs().get(0).trials();
    int epochs = bracket.rungs().get(rung).epochs();
    double best = run.goal().worst();
    for (Trial trial : run.scored()) {
      boolean inBracket = trial.number() >= first && trial.number() < end;
      if (inBracket && trial.epochs() >= epochs && run.goal().better(trial.scoreOrNaN(), best)) {
        best = trial.scoreOrNaN();
      }
    }
    return Double.isFinite(best) ? best : Double.NaN;
  }

  private static String sentence(SweepRun run, List<Bracket> brackets) {
    int all = brackets.stream().mapToInt(bracket -> bracket.rungs().get(0).trials()).sum();
    return "%s of %s in %s have ended; each cell is configurations × epochs, stronger where a better score came of them."
        .formatted(
            Numbers.count(run.trials().size()),
            Numbers.count(all, "configuration"),
            Numbers.count(brackets.size(), "bracket"));
  }
}
