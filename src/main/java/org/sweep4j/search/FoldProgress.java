package org.sweep4j.search;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How far a fold has come.
 *
 * @param history the objective after each epoch so far
 * @param score the objective of the weights that would be kept now
 * @param metrics other quantities of these weights, by name
 */
public record FoldProgress(
    Status status, List<Double> history, double score, Map<String, Double> metrics) {

  /** Whether there is more to train. */
  public enum Status {
    PAUSED,
    ENDED,
    DIVERGED
  }

  public FoldProgress {
    history = List.copyOf(history);
    metrics = Collections.unmodifiableMap(new LinkedHashMap<>(metrics));
  }

  public int epochs() {
    return history.size();
  }
}
