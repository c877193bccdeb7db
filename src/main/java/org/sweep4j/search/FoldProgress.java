package org.sweep4j.search;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How far a fold has come.
 *
 * @param history the objective after each epoch so far
 * @param score the objective of the weights that would be kept now
 * @param metrics other quantities of these weights, by name
 * @param rows of a fold that ended: what each held out row adds to the score, where it is kept
 */
public record FoldProgress(
    Status status,
    List<Double> history,
    double score,
    Map<String, Double> metrics,
    Optional<RowScores> rows) {

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

  /** Without the rows' own scores. */
  public FoldProgress(
      Status status, List<Double> history, double score, Map<String, Double> metrics) {
    this(status, history, score, metrics, Optional.empty());
  }

  public int epochs() {
    return history.size();
  }
}
