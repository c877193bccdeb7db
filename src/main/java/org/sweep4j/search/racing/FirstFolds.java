package org.sweep4j.search.racing;

import java.util.List;
import java.util.Optional;
import org.sweep4j.search.RowScores;

/**
 * The first folds of a trial.
 *
 * @param scores one per fold, NaN without
 * @param rows of the same folds, and perhaps of more
 */
public record FirstFolds(List<Double> scores, Optional<RowScores> rows) {

  boolean have(int folds) {
    return scores.size() >= folds && scores.subList(0, folds).stream().allMatch(Double::isFinite);
  }

  double mean(int folds) {
    return scores.subList(0, folds).stream().mapToDouble(Double::doubleValue).sum() / folds;
  }
}
