package org.sweep4j.search.run;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sweep4j.config.Objective;
import org.sweep4j.config.SearchMethod;
import org.sweep4j.search.TrialState;
import org.sweep4j.search.journal.TrialJson;

/** What {@code result.json} says about a sweep. */
public final class ResultJson {
  private ResultJson() {}

  /**
   * Values by key: {@code status} (why it ended), {@code method}, {@code metric}, {@code trials}
   * (their number in all and in each state) and {@code best} (a line of the journal, without its
   * history; null if no trial has a score).
   */
  public static Map<String, @Nullable Object> of(
      SweepResult result, SearchMethod method, Objective objective) {
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("status", result.ending().spelling());
    json.put("method", method.spelling());
    json.put("metric", metric(objective));
    json.put("trials", counts(result));
    json.put("best", result.best().map(TrialJson::toMap).map(ResultJson::brief).orElse(null));
    return json;
  }

  private static Map<String, @Nullable Object> metric(Objective objective) {
    Map<String, @Nullable Object> metric = new LinkedHashMap<>();
    metric.put("name", objective.name());
    metric.put("goal", objective.goal().spelling());
    objective.target().ifPresent(target -> metric.put("target", target));
    return metric;
  }

  private static Map<String, @Nullable Object> counts(SweepResult result) {
    Map<String, @Nullable Object> counts = new LinkedHashMap<>();
    counts.put("total", result.trials().size());
    for (TrialState state : TrialState.values()) {
      counts.put(state.spelling(), result.count(state));
    }
    return counts;
  }

  private static Map<String, @Nullable Object> brief(Map<String, @Nullable Object> trial) {
    trial.remove("history");
    return trial;
  }
}
