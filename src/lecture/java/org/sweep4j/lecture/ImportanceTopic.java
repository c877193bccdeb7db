package org.sweep4j.lecture;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.sweep4j.report.page.Bars;
import org.sweep4j.report.page.Figure;
import org.sweep4j.report.page.Numbers;
import org.sweep4j.report.run.SweepRun;
import org.sweep4j.search.method.SweepDocument;

/** Which hyperparameter matters most. */
final class ImportanceTopic implements Topic {
  static final String CONFIG = "23-importance";

  /** Of the longest sweeps of all. */
  static final List<Integer> SEEDS = Runs.SEEDS.subList(0, 3);

  private static final String FIRST = "learning_rate";

  @Override
  public Optional<Passage> passage(Runs runs) {
    List<SweepRun> sweeps = runs.sweeps(CONFIG);
    List<Map<String, Double>> each =
        sweeps.stream()
            .flatMap(run -> run.result().flatMap(SweepDocument::importance).stream())
            .toList();
    return each.isEmpty() ? Optional.empty() : Optional.of(passage(sweeps.get(0), each));
  }

  private static Passage passage(SweepRun run, List<Map<String, Double>> each) {
    List<Map.Entry<String, Double>> ranked = ranked(each.get(0));
    List<String> names = ranked.stream().map(Map.Entry::getKey).toList();
    List<Double> shares = ranked.stream().map(Map.Entry::getValue).toList();
    Outcome outcome = isFirst(each, run.trials().size());
    Figure figure =
        new Figure(
            "importances",
            Figure.Kind.BARS,
            Figure.Width.HALF,
            "",
            "Share of each hyperparameter in what the best trials have in common (PED-ANOVA), with"
                + " the first seed.",
            Bars.of(
                names,
                "importance",
                "number",
                new Bars.Group(
                    "importance", shares.stream().mapToDouble(Double::doubleValue).toArray())));
    return new Passage(
        "importance",
        "Which hyperparameter matters",
        List.of(
            new Finding(
                Claim.ofLecture("says that the learning rate is the hyperparameter to tune first."),
                outcome.measured(),
                "the learning rate has the largest importance with every seed; it differs if with"
                    + " none",
                outcome.agreement(),
                List.of(Runs.link(run.name())))),
        List.of(figure));
  }

  private static List<Map.Entry<String, Double>> ranked(Map<String, Double> importance) {
    return importance.entrySet().stream()
        .sorted(Map.Entry.<String, Double>comparingByValue().reversed())
        .toList();
  }

  /** Whether the learning rate has the largest share. */
  static Outcome isFirst(List<Map<String, Double>> each, int trials) {
    List<List<Map.Entry<String, Double>>> all = each.stream().map(ImportanceTopic::ranked).toList();
    long first = all.stream().filter(ranked -> ranked.get(0).getKey().equals(FIRST)).count();
    String shares =
        all.stream()
            .map(
                ranked ->
                    "%s %s before %s %s"
                        .formatted(
                            ranked.get(0).getKey(),
                            Numbers.percent(ranked.get(0).getValue()),
                            ranked.get(1).getKey(),
                            Numbers.percent(ranked.get(1).getValue())))
            .collect(Collectors.joining("; "));
    return Outcome.ofSeeds(
        first,
        all.size(),
        "over %s each, %s of %s have it first in what distinguishes good trials: %s."
            .formatted(
                Numbers.count(trials, "random trial"),
                Numbers.count(first),
                Numbers.count(all.size(), "seed"),
                shares));
  }
}
