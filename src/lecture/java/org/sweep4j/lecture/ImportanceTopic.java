package org.sweep4j.lecture;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sweep4j.report.page.Bars;
import org.sweep4j.report.page.Figure;
import org.sweep4j.report.page.Numbers;
import org.sweep4j.report.run.SweepRun;
import org.sweep4j.search.method.SweepDocument;

/** Which hyperparameter matters most. */
final class ImportanceTopic implements Topic {
  private static final String RUN = "23-importance";
  private static final String FIRST = "learning_rate";

  @Override
  public Optional<Passage> passage(Runs runs) {
    return runs.sweep(RUN)
        .flatMap(
            run -> run.result().flatMap(SweepDocument::importance).map(all -> passage(run, all)));
  }

  private static Passage passage(SweepRun run, Map<String, Double> importance) {
    List<Map.Entry<String, Double>> ranked =
        importance.entrySet().stream()
            .sorted(Map.Entry.<String, Double>comparingByValue().reversed())
            .toList();
    List<String> names = ranked.stream().map(Map.Entry::getKey).toList();
    List<Double> shares = ranked.stream().map(Map.Entry::getValue).toList();
    Outcome outcome =
        Outcome.of(
            names.get(0).equals(FIRST),
            "over %s, %s has the largest share of what distinguishes good trials, %s; %s follows"
                + " with %s.",
            Numbers.count(run.trials().size(), "random trial"),
            names.get(0),
            Numbers.percent(shares.get(0)),
            names.get(1),
            Numbers.percent(shares.get(1)));
    Figure figure =
        new Figure(
            "importances",
            Figure.Kind.BARS,
            Figure.Width.HALF,
            "",
            "Share of each hyperparameter in what the best trials have in common (PED-ANOVA).",
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
                "the learning rate has the largest importance",
                outcome.agreement(),
                Runs.links(List.of(RUN)))),
        List.of(figure));
  }
}
