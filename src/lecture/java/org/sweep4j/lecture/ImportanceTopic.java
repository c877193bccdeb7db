package org.sweep4j.lecture;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sweep4j.report.page.Figure;
import org.sweep4j.report.page.Numbers;
import org.sweep4j.report.run.Fields;
import org.sweep4j.report.run.SweepRun;

/** Which hyperparameter matters most. */
final class ImportanceTopic implements Topic {
  private static final String RUN = "23-importance";
  private static final String FIRST = "learning_rate";

  @Override
  public Optional<Passage> passage(Runs runs) {
    return runs.sweep(RUN)
        .filter(run -> !run.result().fields("importance").isEmpty())
        .map(ImportanceTopic::passage);
  }

  private static Passage passage(SweepRun run) {
    Fields importance = run.result().fields("importance");
    List<String> names = new ArrayList<>(importance.values().keySet());
    names.sort(
        Comparator.comparingDouble((String name) -> importance.number(name).orElse(0)).reversed());
    List<@Nullable Double> shares = new ArrayList<>();
    names.forEach(name -> shares.add(Numbers.rounded(importance.number(name).orElse(0))));
    Map<String, @Nullable Object> group = new LinkedHashMap<>();
    group.put("name", "importance");
    group.put("values", shares);
    Outcome outcome =
        Outcome.of(
            names.get(0).equals(FIRST),
            "over %s, %s has the largest share of what distinguishes good trials, %s; %s follows"
                + " with %s.",
            Numbers.count(run.trials().size(), "random trial"),
            names.get(0),
            Numbers.percent(importance.number(names.get(0)).orElse(0)),
            names.get(1),
            Numbers.percent(importance.number(names.get(1)).orElse(0)));
    Figure figure =
        Bars.of(
            "importances",
            "",
            "Share of each hyperparameter in what the best trials have in common (PED-ANOVA).",
            "importance",
            names,
            List.of(group));
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
