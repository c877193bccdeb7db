package org.sweep4j.report.sweep;

import java.util.Arrays;
import java.util.List;
import org.sweep4j.report.page.Figure;
import org.sweep4j.report.page.Figure.Kind;
import org.sweep4j.report.page.Numbers;
import org.sweep4j.report.run.SweepRun;
import org.sweep4j.report.sweep.DrawnTrials.View;
import org.sweep4j.search.Trial;

/**
 * The folds' scores of the best trials: whether first and second place differ by more than luck.
 */
final class FoldSpread {
  private static final int TOP = 15;

  private FoldSpread() {}

  static List<Figure> of(SweepRun run) {
    List<Trial> top =
        run.ranking().stream().filter(trial -> trial.foldScores().size() > 1).limit(TOP).toList();
    return top.isEmpty()
        ? List.of()
        : List.of(Figure.full("fold-spread", Kind.SPREAD, sentence(top), View.of("folds", top)));
  }

  private static double[] folds(Trial trial) {
    return trial.foldScores().stream().mapToDouble(Double::doubleValue).toArray();
  }

  private static String sentence(List<Trial> top) {
    Trial best = top.get(0);
    double low = Arrays.stream(folds(best)).min().orElse(Double.NaN);
    double high = Arrays.stream(folds(best)).max().orElse(Double.NaN);
    String range =
        "The best trial's folds range from %s to %s"
            .formatted(Numbers.text(low), Numbers.text(high));
    if (top.size() == 1) {
      return range + ".";
    }
    long within =
        top.stream()
            .skip(1)
            .filter(trial -> trial.scoreOrNaN() >= low && trial.scoreOrNaN() <= high)
            .count();
    return "%s; the means of %s of the next %s lie within that range."
        .formatted(
            range,
            within == 0 ? "none" : Numbers.count(within),
            Numbers.count(top.size() - 1L, "trial"));
  }
}
