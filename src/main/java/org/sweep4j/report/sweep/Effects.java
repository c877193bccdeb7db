package org.sweep4j.report.sweep;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.sweep4j.report.page.Bars;
import org.sweep4j.report.page.Figure;
import org.sweep4j.report.page.Figure.Kind;
import org.sweep4j.report.page.Numbers;
import org.sweep4j.report.run.SweepRun;
import org.sweep4j.search.method.SweepDocument;
import org.sweep4j.search.method.SweepDocument.RoundEffect;

/** What each parameter did to the score. */
final class Effects {
  private Effects() {}

  /** How much of the score's variation each parameter explains. */
  static List<Figure> importance(SweepRun run) {
    return run.result().flatMap(SweepDocument::importance).stream()
        .map(
            shares ->
                Figure.full(
                    "importance-bars",
                    Kind.BARS,
                    sentence(shares)
                        + run.result().flatMap(VerdictWords::trust).map(t -> " " + t).orElse(""),
                    bars(shares, "importance", "share of importance", "percent")))
        .toList();
  }

  private static Bars bars(Map<String, Double> values, String name, String axis, String format) {
    double[] all = values.values().stream().mapToDouble(Double::doubleValue).toArray();
    return Bars.of(List.copyOf(values.keySet()), axis, format, new Bars.Group(name, all));
  }

  private static String sentence(Map<String, Double> shares) {
    List<String> first =
        shares.entrySet().stream()
            .limit(2)
            .map(share -> "%s (%s)".formatted(share.getKey(), Numbers.percent(share.getValue())))
            .toList();
    return "What separates good trials from bad most is %s."
        .formatted(String.join(", then ", first));
  }

  /** What each hyperparameter did in each round of a manual search, one round a figure. */
  static List<Figure> rounds(SweepRun run) {
    Map<Integer, List<RoundEffect>> rounds =
        run.result().flatMap(SweepDocument::effects).orElse(List.of()).stream()
            .sorted(Comparator.comparingDouble(RoundEffect::effect).reversed())
            .collect(Collectors.groupingBy(RoundEffect::round, TreeMap::new, Collectors.toList()));
    return rounds.entrySet().stream()
        .map(round -> figure(run, round.getKey(), round.getValue()))
        .toList();
  }

  private static Figure figure(SweepRun run, int round, List<RoundEffect> largestFirst) {
    Map<String, Double> effects = new LinkedHashMap<>();
    largestFirst.forEach(each -> effects.put(each.parameter(), each.effect()));
    return new Figure(
        "effects-" + round,
        Kind.BARS,
        Figure.Width.HALF,
        "Round " + round,
        sentence(run, largestFirst),
        bars(effects, "effect", "effect on " + run.scoreName(), "number"));
  }

  private static String sentence(SweepRun run, List<RoundEffect> largestFirst) {
    RoundEffect first = largestFirst.get(0);
    String adopted =
        largestFirst.stream()
            .filter(RoundEffect::adopted)
            .findFirst()
            .map(effect -> "; " + effect.parameter() + " became " + bestValue(run, effect))
            .orElse("; nothing improved on the baseline");
    return "With all else constant, %s changed the score most, by %s%s."
        .formatted(first.parameter(), Numbers.text(first.effect()), adopted);
  }

  private static String bestValue(SweepRun run, RoundEffect effect) {
    return effect.values().stream()
        .filter(value -> value.score().isPresent())
        .min(
            Comparator.comparing(
                (RoundEffect.Value value) -> value.score().getAsDouble(), run.goal()::compare))
        .flatMap(best -> Optional.ofNullable(best.value()))
        .map(String::valueOf)
        .orElse("none");
  }
}
