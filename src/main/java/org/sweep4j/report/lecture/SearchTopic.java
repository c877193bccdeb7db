package org.sweep4j.report.lecture;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sweep4j.report.page.Figure;
import org.sweep4j.report.page.Finding;
import org.sweep4j.report.page.Finding.Agreement;
import org.sweep4j.report.page.Lines;
import org.sweep4j.report.page.Numbers;
import org.sweep4j.report.page.Section;
import org.sweep4j.report.run.SweepRun;
import org.sweep4j.report.run.TrialLine;

/** The five ways of searching on one network: the best score against the epochs spent. */
final class SearchTopic implements Topic {

  /** A method with its run. */
  private record Method(String name, String run) {}

  private static final List<Method> METHODS =
      List.of(
          new Method("manual", "17-manual-search"),
          new Method("grid", "18-grid-search"),
          new Method("random", "19-random-search"),
          new Method("Bayesian", "20-bayesian-optimisation"),
          new Method("Hyperband", "21-hyperband"));
  private static final int RANDOM = 2;
  private static final int BAYES = 3;
  private static final int HYPERBAND = 4;

  /**
   * The best score up to each moment.
   *
   * @param epochs trained by then, of one fold
   * @param error standard error of the last best over its folds
   */
  private record Progress(double[] epochs, double[] best, double error) {
    static Progress of(SweepRun run) {
      List<Double> epochs = new ArrayList<>();
      List<Double> scores = new ArrayList<>();
      double spent = 0;
      double best = run.goal().worst();
      TrialLine holder = run.scored().get(0);
      for (TrialLine trial : run.trials()) {
        spent += trial.epochs().orElse(0);
        if (trial.counts() && run.goal().better(trial.scoreOrNaN(), best)) {
          best = trial.scoreOrNaN();
          holder = trial;
        }
        epochs.add(spent);
        scores.add(best);
      }
      double error = holder.std().orElse(0) / Math.sqrt(Math.max(1, holder.folds().length));
      return new Progress(array(epochs), array(scores), error);
    }

    private static double[] array(List<Double> values) {
      return values.stream().mapToDouble(Double::doubleValue).toArray();
    }

    double last() {
      return best[best.length - 1];
    }

    double spent() {
      return epochs[epochs.length - 1];
    }
  }

  @Override
  public Optional<Section> section(Runs runs) {
    List<Progress> all =
        METHODS.stream()
            .flatMap(method -> runs.sweep(method.run()).stream())
            .map(Progress::of)
            .toList();
    return all.size() == METHODS.size() ? Optional.of(section(all)) : Optional.empty();
  }

  private static Section section(List<Progress> all) {
    Lines lines = new Lines("epochs trained, of each fold", "best validation accuracy so far");
    for (int i = 0; i < all.size(); i++) {
      lines.line(METHODS.get(i).name(), Lines.Role.NAMED, all.get(i).epochs(), all.get(i).best());
    }
    Figure figure =
        new Figure(
            "search",
            Figure.Kind.LINES,
            Figure.Width.FULL,
            "",
            "The best mean over three folds that each method had found, against what it had spent.",
            lines.data());
    Outcome outcome = outcome(all);
    return new Section(
        "search",
        "Manual, grid, random, Bayesian search and Hyperband",
        Optional.of(
            new Finding(
                "says that a model of the score finds better settings than random draws with as"
                    + " many trials, and that Hyperband finds as good ones with fewer epochs.",
                outcome.measured(),
                "Bayesian search ends above random and Hyperband no lower with fewer epochs; a"
                    + " difference below the standard error over the folds decides nothing",
                outcome.agreement(),
                Runs.links(METHODS.stream().map(Method::run).toList()))),
        List.of(figure));
  }

  private static Outcome outcome(List<Progress> all) {
    Progress random = all.get(RANDOM);
    double bayes = all.get(BAYES).last() - random.last();
    double hyperband = all.get(HYPERBAND).last() - random.last();
    boolean cheaper = all.get(HYPERBAND).spent() < random.spent();
    Agreement agreement;
    if (bayes > 0 && hyperband >= 0 && cheaper) {
      agreement = Agreement.AGREES;
    } else if (cheaper && Math.min(bayes, hyperband) >= -random.error()) {
      agreement = Agreement.UNDECIDED;
    } else {
      agreement = Agreement.DIFFERS;
    }
    List<String> results = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      results.add(
          "%s %s after %s epochs"
              .formatted(
                  METHODS.get(i).name(),
                  Numbers.text(all.get(i).last()),
                  Numbers.text(all.get(i).spent())));
    }
    return new Outcome(
        agreement,
        "%s; the standard error of random's best is %s."
            .formatted(String.join(", ", results), Numbers.text(random.error())));
  }
}
