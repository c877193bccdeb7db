package org.sweep4j.report.sweep;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.sweep4j.report.page.Figure;
import org.sweep4j.report.page.Numbers;
import org.sweep4j.report.page.PageSection;
import org.sweep4j.report.run.SweepRun;
import org.sweep4j.search.method.SweepDocument;
import org.sweep4j.search.method.SweepDocument.RoundEffect;

/** What each hyperparameter did in each round of a manual search, one round a figure. */
final class ManualEffects {
  private ManualEffects() {}

  static Optional<PageSection> of(SweepRun run) {
    Map<Integer, List<RoundEffect>> rounds = new TreeMap<>();
    for (RoundEffect effect : run.result().flatMap(SweepDocument::effects).orElse(List.of())) {
      rounds.computeIfAbsent(effect.round(), number -> new ArrayList<>()).add(effect);
    }
    List<Figure> figures = new ArrayList<>();
    rounds.forEach((round, effects) -> figures.add(figure(run, round, effects)));
    return figures.isEmpty()
        ? Optional.empty()
        : Optional.of(new PageSection("effects", "Effects, one change at a time", figures));
  }

  private static Figure figure(SweepRun run, int round, List<RoundEffect> effects) {
    List<RoundEffect> sorted =
        effects.stream()
            .sorted(Comparator.comparingDouble(RoundEffect::effect).reversed())
            .toList();
    Map<String, @Nullable Object> data = new LinkedHashMap<>();
    data.put("names", sorted.stream().map(RoundEffect::parameter).toList());
    data.put("axis", "effect on " + Scores.name(run));
    data.put("format", "number");
    data.put(
        "groups",
        List.of(
            Map.of(
                "name",
                "effect",
                "values",
                Numbers.rounded(sorted.stream().mapToDouble(RoundEffect::effect).toArray()))));
    return new Figure(
        "effects-" + round,
        Figure.Kind.BARS,
        Figure.Width.HALF,
        "Round " + round,
        sentence(run, sorted),
        data);
  }

  private static String sentence(SweepRun run, List<RoundEffect> sorted) {
    RoundEffect first = sorted.get(0);
    String adopted =
        sorted.stream()
            .filter(RoundEffect::adopted)
            .findFirst()
            .map(effect -> "; " + effect.parameter() + " became " + bestValue(run, effect))
            .orElse("; nothing improved on the baseline");
    return "With all else constant, %s changed the score most, by %s%s."
        .formatted(first.parameter(), Numbers.text(first.effect()), adopted);
  }

  private static String bestValue(SweepRun run, RoundEffect effect) {
    Optional<RoundEffect.Value> best = Optional.empty();
    for (RoundEffect.Value value : effect.values()) {
      double before = best.map(each -> each.score().orElseThrow()).orElse(Double.NaN);
      if (value.score().isPresent() && run.goal().better(value.score().getAsDouble(), before)) {
        best = Optional.of(value);
      }
    }
    return best.flatMap(each -> Optional.ofNullable(each.value()))
        .map(String::valueOf)
        .orElse("none");
  }
}
