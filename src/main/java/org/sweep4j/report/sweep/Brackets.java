package org.sweep4j.report.sweep;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.sweep4j.report.page.Figure;
import org.sweep4j.report.page.Figure.Kind;
import org.sweep4j.report.page.Matrix;
import org.sweep4j.report.page.Numbers;
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

  static List<Figure> of(SweepRun run) {
    List<Bracket> brackets = run.declaration().brackets();
    return brackets.isEmpty()
        ? List.of()
        : List.of(
            Figure.full(
                "bracket-table", Kind.MATRIX, sentence(run, brackets), matrix(run, brackets)));
  }

  private static Matrix matrix(SweepRun run, List<Bracket> brackets) {
    int rungs = brackets.stream().mapToInt(bracket -> bracket.rungs().size()).max().orElse(0);
    List<List<Double>> best = new ArrayList<>();
    List<List<String>> labels = new ArrayList<>();
    for (int i = 0; i < rungs; i++) {
      int rung = i;
      best.add(new ArrayList<>());
      labels.add(brackets.stream().map(bracket -> label(bracket, rung)).toList());
      int first = 0;
      for (Bracket bracket : brackets) {
        best.get(rung).add(bestScore(run, bracket, rung, first));
        first += bracket.rungs().get(0).trials();
      }
    }
    return new Matrix(
        "bracket",
        "rung",
        brackets.stream().map(b -> "s = " + (b.rungs().size() - 1)).toList(),
        IntStream.rangeClosed(1, rungs).mapToObj(Integer::toString).toList(),
        best,
        "best " + run.scoreName(),
        Optional.of(labels),
        Optional.of(run.goal()),
        false);
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
