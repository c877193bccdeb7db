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
import org.sweep4j.report.page.Section;
import org.sweep4j.report.run.Fields;
import org.sweep4j.report.run.SweepRun;

/** What each hyperparameter did in each round of a manual search, one round a figure. */
final class ManualEffects {
  private ManualEffects() {}

  static Optional<Section> of(SweepRun run) {
    Map<Integer, List<Fields>> rounds = new TreeMap<>();
    for (Fields effect : run.result().objects("effects")) {
      rounds
          .computeIfAbsent((int) effect.number("round").orElse(1), number -> new ArrayList<>())
          .add(effect);
    }
    List<Figure> figures = new ArrayList<>();
    rounds.forEach((round, effects) -> figures.add(figure(run, round, effects)));
    return figures.isEmpty()
        ? Optional.empty()
        : Optional.of(new Section("effects", "Effects, one change at a time", figures));
  }

  private static Figure figure(SweepRun run, int round, List<Fields> effects) {
    List<Fields> sorted =
        effects.stream()
            .sorted(Comparator.comparingDouble(ManualEffects::size).reversed())
            .toList();
    Map<String, @Nullable Object> data = new LinkedHashMap<>();
    data.put("names", sorted.stream().map(ManualEffects::name).toList());
    data.put("axis", "effect on " + Scores.name(run));
    data.put("format", "number");
    data.put(
        "groups",
        List.of(
            Map.of(
                "name",
                "effect",
                "values",
                Numbers.rounded(sorted.stream().mapToDouble(ManualEffects::size).toArray()))));
    return new Figure(
        "effects-" + round,
        Figure.Kind.BARS,
        Figure.Width.HALF,
        "Round " + round,
        sentence(run, sorted),
        data);
  }

  private static String name(Fields effect) {
    return effect.text("parameter").orElse("");
  }

  private static double size(Fields effect) {
    return effect.number("effect").orElse(0);
  }

  private static String sentence(SweepRun run, List<Fields> sorted) {
    Fields first = sorted.get(0);
    String adopted =
        sorted.stream()
            .filter(effect -> Boolean.TRUE.equals(effect.values().get("adopted")))
            .findFirst()
            .map(effect -> "; " + name(effect) + " became " + bestValue(run, effect))
            .orElse("; nothing improved on the baseline");
    return "With all else constant, %s changed the score most, by %s%s."
        .formatted(name(first), Numbers.text(size(first)), adopted);
  }

  private static String bestValue(SweepRun run, Fields effect) {
    Fields best = Fields.NONE;
    for (Fields value : effect.objects("values")) {
      double score = value.number("score").orElse(Double.NaN);
      if (run.goal().better(score, best.number("score").orElse(Double.NaN))) {
        best = value;
      }
    }
    return best.text("value").orElse("none");
  }
}
