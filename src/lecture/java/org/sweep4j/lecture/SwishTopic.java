package org.sweep4j.lecture;

import java.util.List;
import java.util.Optional;
import org.sweep4j.report.page.Figure;
import org.sweep4j.report.page.Numbers;
import org.sweep4j.report.page.Spread;
import org.sweep4j.report.run.SweepRun;
import org.sweep4j.search.Trial;

/** ReLU against swish on the same seeds, so that each pair differs in nothing else. */
final class SwishTopic implements Topic {
  private static final String RUN = "24-swish-against-relu";

  /** Scores of pairs with the same seed. */
  private record Pairs(double[] relu, double[] swish) {
    static Pairs of(SweepRun run) {
      List<Trial> relu = of(run, "relu");
      List<Trial> swish = of(run, "swish");
      int pairs = Math.min(relu.size(), swish.size());
      return new Pairs(scores(relu.subList(0, pairs)), scores(swish.subList(0, pairs)));
    }

    private static List<Trial> of(SweepRun run, String activation) {
      return run.scored().stream()
          .filter(trial -> activation.equals(trial.parameters().flat().get("activation")))
          .sorted(
              java.util.Comparator.comparingDouble(
                  trial ->
                      trial.parameters().flat().get("seed") instanceof Number seed
                          ? seed.doubleValue()
                          : 0))
          .toList();
    }

    private static double[] scores(List<Trial> trials) {
      return trials.stream().mapToDouble(Trial::scoreOrNaN).toArray();
    }

    int count() {
      return relu.length;
    }
  }

  @Override
  public Optional<Passage> passage(Runs runs) {
    return runs.sweep(RUN)
        .map(Pairs::of)
        .filter(pairs -> pairs.count() > 1)
        .map(SwishTopic::passage);
  }

  private static Passage passage(Pairs pairs) {
    Outcome outcome = outcome(pairs);
    return new Passage(
        "swish",
        "Swish against ReLU",
        List.of(
            new Finding(
                Claim.ofLecture("says that swish beats ReLU in classification accuracy."),
                outcome.measured(),
                "the mean difference over the seeds is more than 2.26 standard errors above 0"
                    + " (paired t test, 5 %, ten seeds); as far below it differs",
                outcome.agreement(),
                Runs.links(List.of(RUN)))),
        List.of(figure(pairs)));
  }

  private static Outcome outcome(Pairs pairs) {
    PairedDifference difference = PairedDifference.of(pairs.swish(), pairs.relu());
    return new Outcome(
        difference.isLarger(),
        "over %s the mean validation accuracy is %s with swish and %s with ReLU: a difference of %s, its standard error %s."
            .formatted(
                Numbers.count(pairs.count(), "seed"),
                Numbers.percent(mean(pairs.swish())),
                Numbers.percent(mean(pairs.relu())),
                Numbers.text(difference.mean()),
                Numbers.text(difference.error())));
  }

  private static double mean(double[] values) {
    return java.util.Arrays.stream(values).average().orElse(Double.NaN);
  }

  private static Figure figure(Pairs pairs) {
    Spread data =
        new Spread(
            List.of("relu", "swish"),
            "validation accuracy",
            Optional.of("seed"),
            List.of(pairs.relu(), pairs.swish()),
            new double[] {mean(pairs.relu()), mean(pairs.swish())});
    return new Figure(
        "seeds",
        Figure.Kind.SPREAD,
        Figure.Width.FULL,
        "",
        "The accuracy with each seed as a point, their mean as a bar.",
        data);
  }
}
