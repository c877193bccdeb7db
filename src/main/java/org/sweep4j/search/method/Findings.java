package org.sweep4j.search.method;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sweep4j.config.Goal;
import org.sweep4j.config.Sweep;
import org.sweep4j.search.Strategy;
import org.sweep4j.search.Trial;
import org.sweep4j.search.importance.PedAnova;
import org.sweep4j.search.manual.Effect;
import org.sweep4j.search.manual.Level;
import org.sweep4j.search.manual.ManualSearch;
import org.sweep4j.search.manual.Round;

/** What a sweep's trials teach besides the best of them, as {@code result.json} holds it. */
final class Findings {
  private Findings() {}

  /** {@code importance} of each parameter and {@code effects} of a manual search, where known. */
  static Map<String, @Nullable Object> of(
      Sweep sweep, Strategy strategy, Goal goal, List<Trial> trials) {
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    Map<String, Double> importance = PedAnova.of(sweep.parameters(), trials, goal);
    if (!importance.isEmpty()) {
      json.put("importance", importance);
    }
    if (strategy instanceof ManualSearch manual) {
      json.put("effects", effects(manual.rounds(trials), goal));
    }
    return json;
  }

  private static List<Map<String, @Nullable Object>> effects(List<Round> rounds, Goal goal) {
    List<Map<String, @Nullable Object>> effects = new ArrayList<>();
    for (Round round : rounds) {
      Optional<Effect> adopted = round.adopted(goal);
      for (Effect effect : round.effects()) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("round", round.number());
        fields.put("parameter", effect.parameter());
        fields.put("effect", effect.range());
        fields.put("adopted", adopted.map(effect::equals).orElse(false));
        fields.put("values", effect.levels().stream().map(Findings::level).toList());
        effects.add(fields);
      }
    }
    return effects;
  }

  private static Map<String, @Nullable Object> level(Level level) {
    Map<String, @Nullable Object> fields = new LinkedHashMap<>();
    fields.put("value", level.value());
    level.score().ifPresent(score -> fields.put("score", score));
    level
        .trial()
        .ifPresent(trial -> trial.standardDeviation().ifPresent(std -> fields.put("std", std)));
    return fields;
  }
}
