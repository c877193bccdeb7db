package org.sweep4j.lecture;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import org.sweep4j.engine.TrainingResult;
import org.sweep4j.lecture.Finding.Agreement;
import org.sweep4j.report.page.Figure;
import org.sweep4j.report.page.Lines;
import org.sweep4j.report.page.Numbers;
import org.sweep4j.report.page.Table;
import org.sweep4j.report.page.Table.Column;
import org.sweep4j.report.run.SweepRun;

/** The five ways of searching on one network with one budget, each from several seeds. */
public final class SearchTopic implements Topic {
  /** What every method is begun with. */
  public static final List<Integer> SEEDS = Runs.SEEDS;

  public static final List<Method> METHODS =
      List.of(
          new Method("manual", "17-manual-search"),
          new Method("grid", "18-grid-search"),
          new Method("random", "19-random-search"),
          new Method("Bayesian", "20-bayesian-optimisation"),
          new Method("Hyperband", "21-hyperband"));

  private static final int RANDOM = 2;
  private static final int BAYES = 3;
  private static final int HYPERBAND = 4;

  /** How many points a curve has. */
  private static final int POINTS = 200;

  /**
   * A way of searching.
   *
   * @param config without its ending
   */
  public record Method(String name, String config) {
    /** Name of the run directory. */
    public String run(int seed) {
      return Runs.name(config, seed);
    }
  }

  /** A method's searches, one for each seed. */
  private record Searches(Method method, List<SearchProgress> progress) {

    static Optional<Searches> of(Runs runs, Method method) {
      List<SearchProgress> progress =
          SEEDS.stream()
              .flatMap(seed -> runs.sweep(method.run(seed)).stream())
              .filter(run -> run.best().isPresent())
              .map(run -> progress(runs, run))
              .toList();
      return progress.size() == SEEDS.size()
          ? Optional.of(new Searches(method, progress))
          : Optional.empty();
    }

    private static SearchProgress progress(Runs runs, SweepRun run) {
      double test =
          runs.training(run.name() + "/best")
              .flatMap(best -> best.result().flatMap(TrainingResult::test))
              .map(scores -> scores.getOrDefault("accuracy", Double.NaN))
              .orElse(Double.NaN);
      return SearchProgress.of(run, test);
    }

    double[] each(ToDoubleFunction<SearchProgress> measure) {
      return progress.stream().mapToDouble(measure).toArray();
    }

    double mean(ToDoubleFunction<SearchProgress> measure) {
      return Arrays.stream(each(measure)).average().orElse(Double.NaN);
    }

    double[] best() {
      return each(SearchProgress::last);
    }
  }

  @Override
  public Optional<Passage> passage(Runs runs) {
    List<Searches> all =
        METHODS.stream().flatMap(method -> Searches.of(runs, method).stream()).toList();
    return all.size() == METHODS.size() ? Optional.of(passage(all)) : Optional.empty();
  }

  private static Passage passage(List<Searches> all) {
    Outcome outcome = outcome(all);
    return new Passage(
        "search",
        "Manual, grid, random, Bayesian search and Hyperband",
        List.of(
            new Finding(
                Claim.commonKnowledge(
                    "A model of the score finds better settings than random draws on the same"
                        + " budget, and so does Hyperband.",
                    "Snoek et al. 2012; Li et al. 2018"),
                outcome.measured(),
                "both end above random search on average over the seeds (paired t test, 5 %); it"
                    + " differs if one of them ends below",
                outcome.agreement(),
                Runs.links(METHODS.stream().map(method -> method.run(SEEDS.get(0))).toList()))),
        List.of(curves(all), table(all)));
  }

  private static Outcome outcome(List<Searches> all) {
    PairedDifference bayes = overRandom(all, BAYES);
    PairedDifference hyperband = overRandom(all, HYPERBAND);
    return new Outcome(
        both(bayes.isLarger(), hyperband.isLarger()),
        "over %s Bayesian search ends %s random search (standard error %s) and Hyperband %s (%s) in validation accuracy."
            .formatted(
                Numbers.count(SEEDS.size(), "seed"),
                from(bayes),
                Numbers.text(bayes.error()),
                from(hyperband),
                Numbers.text(hyperband.error())));
  }

  private static PairedDifference overRandom(List<Searches> all, int method) {
    return PairedDifference.of(all.get(method).best(), all.get(RANDOM).best());
  }

  private static String from(PairedDifference difference) {
    String size = Numbers.text(Math.abs(difference.mean()));
    return size + (difference.mean() < 0 ? " below" : " above");
  }

  static Agreement both(Agreement a, Agreement b) {
    if (a == Agreement.DIFFERS || b == Agreement.DIFFERS) {
      return Agreement.DIFFERS;
    }
    return a == b ? a : Agreement.UNDECIDED;
  }

  private static Figure curves(List<Searches> all) {
    double budget = all.stream().mapToDouble(SearchTopic::spent).max().orElse(0);
    double[] epochs = new double[POINTS + 1];
    Arrays.setAll(epochs, i -> Math.rint(budget * i / POINTS));
    Lines lines = new Lines("epochs trained, of each fold", "best validation accuracy so far");
    for (Searches searches : all) {
      lines =
          lines.line(
              searches.method().name(),
              Lines.Role.NAMED,
              epochs,
              Arrays.stream(epochs).map(epoch -> searches.mean(p -> p.at(epoch))).toArray());
    }
    return new Figure(
        "search-progress",
        Figure.Kind.LINES,
        Figure.Width.FULL,
        "",
        "The best mean over three folds that a method had found, against what it had spent: mean"
            + " over the seeds, from where each of them has a first result. Hyperband's counts from"
            + " the end of its bracket."
            + " Nobody spends more than %s epochs of each fold."
                .formatted(Numbers.count((long) budget)),
        lines);
  }

  private static double spent(Searches searches) {
    return Arrays.stream(searches.each(SearchProgress::spent)).max().orElse(0);
  }

  private static Figure table(List<Searches> all) {
    List<List<@Nullable Object>> rows = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      rows.add(row(all.get(i), overRandom(all, i), i == RANDOM));
    }
    Table table =
        new Table(
            List.of(
                new Column("method", "text"),
                Column.ofNumbers("trials"),
                Column.ofNumbers("epochs"),
                Column.ofNumbers("best on the folds"),
                Column.ofNumbers("over random"),
                Column.ofNumbers("± standard error"),
                Column.ofNumbers("its test accuracy")),
            rows,
            new Table.Order(3, true));
    return new Figure(
        "search-table",
        Figure.Kind.TABLE,
        Figure.Width.FULL,
        "",
        "Means over %s. The best of many scores on few rows is too good by luck: on the test rows, which no search has seen, its network does as the last column says. The folds are three, as the lecture has them unless told otherwise; scikit-learn's default has been five since version 0.22."
            .formatted(Numbers.count(SEEDS.size(), "seed")),
        table);
  }

  private static List<@Nullable Object> row(
      Searches searches, PairedDifference difference, boolean isRandom) {
    return Arrays.asList(
        searches.method().name(),
        searches.mean(SearchProgress::trials),
        searches.mean(SearchProgress::spent),
        searches.mean(SearchProgress::last),
        isRandom ? null : difference.mean(),
        isRandom ? null : difference.error(),
        searches.mean(SearchProgress::test));
  }
}
