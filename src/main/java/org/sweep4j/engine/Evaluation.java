package org.sweep4j.engine;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.sweep4j.config.ConfigWord;
import org.sweep4j.config.Metric;

/**
 * How good predictions are on some rows.
 *
 * @param loss mean loss without dropout, penalties included
 */
public record Evaluation(double loss, Map<Metric, Double> metrics) {
  public Evaluation {
    metrics = Collections.unmodifiableMap(new LinkedHashMap<>(metrics));
  }

  /** The metric, or the loss where none is named; NaN where it was not computed. */
  public double value(Optional<Metric> metric) {
    return metric.map(m -> metrics.getOrDefault(m, Double.NaN)).orElse(loss);
  }

  /** Values by the names they have in files, loss first. */
  public Map<String, Double> byName() {
    Map<String, Double> values = new LinkedHashMap<>();
    values.put("loss", loss);
    metrics.forEach((metric, value) -> values.put(((ConfigWord) metric).spelling(), value));
    return values;
  }
}
