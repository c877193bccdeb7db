package org.sweep4j.search.verdict;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.sweep4j.config.Configuration;
import org.sweep4j.config.Goal;
import org.sweep4j.random.Seed;
import org.sweep4j.search.FoldScores;
import org.sweep4j.search.RowScores;
import org.sweep4j.search.Trial;
import org.sweep4j.search.TrialState;

class EvidenceTest {
  private static final int LARGE = 100;
  private static final int SMALL_GROUPS = 20;
  private static final int ROWS = LARGE + 2 * SMALL_GROUPS;

  /** One group of a hundred rows, twenty of two. */
  private static final int[] GROUPS =
      IntStream.range(0, ROWS).map(row -> row < LARGE ? 0 : 1 + (row - LARGE) / 2).toArray();

  @Test
  void aGroupCountsInTheExpectedScoreByItsRows() {
    double score = (LARGE * 0.95 + 2 * SMALL_GROUPS * 0.6) / ROWS;
    Verdict verdict =
        verdict(
            List.of(trialOnRows(0, 0.95, 0.6, score)),
            Optional.of(trialOnRows(1, 0.9, 0.6, score - 0.03)),
            new HeldOutRows(GROUPS, 0.5));
    assertEquals(score, verdict.expected().orElseThrow(), 0.01);
    assertFalse(verdict.overtuned());
  }

  @Test
  void foldsOfDifferentSizesCountTheSameInTheExpectedScore() {
    double[] weights =
        IntStream.range(0, ROWS)
            .mapToDouble(row -> 1.0 / (row < LARGE ? LARGE : 2 * SMALL_GROUPS))
            .toArray();
    double score = (0.95 + 0.6) / 2;
    Verdict verdict =
        verdict(
            List.of(trialOnRows(0, 0.95, 0.6, score)),
            Optional.empty(),
            new HeldOutRows(GROUPS, weights, 0.5));
    assertEquals(score, verdict.expected().orElseThrow(), 0.01);
  }

  @Test
  void trialsWithoutAParameterRepeatNoValueOfIt() {
    Verdict verdict =
        verdict(
            List.of(
                trial(0, "value", 0.1, 0.9, 0.8),
                trial(1, "value", 0.2, 0.7, 0.8),
                trial(2, "other", 0.1, 0.6, 0.7),
                trial(3, "other", 0.2, 0.6, 0.5)),
            Optional.empty(),
            new HeldOutRows(new int[0], 0.5));
    assertEquals(List.of(), verdict.values());
  }

  @Test
  void theBestWasChosenFromTheStoppedTrialsToo() {
    List<Trial> complete =
        List.of(trial(0, "value", 1, 0.9, 0.8, 0.85), trial(1, "value", 2, 0.71, 0.59, 0.65));
    List<Trial> all = new ArrayList<>(complete);
    for (int number = 2; number < 6; number++) {
      all.add(
          trial(
              number,
              TrialState.STOPPED,
              Configuration.EMPTY,
              Optional.empty(),
              List.of(0.4, 0.3, 0.35)));
    }
    double doubt = 1 - confidence(complete);
    assertTrue(doubt > 0);
    assertEquals(3 * doubt, 1 - confidence(all), 1e-12);
  }

  @Test
  void aDifferenceThatIsTheSameInTwoFoldsProvesNothing() {
    assertEquals(
        0, confidence(List.of(trial(0, "value", 1, 0.9, 0.8), trial(1, "value", 2, 0.85, 0.75))));
    assertEquals(
        0, confidence(List.of(trial(0, "value", 1, 0.5, 0.5), trial(1, "value", 2, 0.25, 0.25))));
  }

  private static double confidence(List<Trial> trials) {
    return verdict(trials, Optional.empty(), new HeldOutRows(new int[0], 0.5))
        .second()
        .orElseThrow()
        .confidence();
  }

  private static Trial trial(int number, String parameter, double value, Double... scores) {
    return trial(
        number,
        TrialState.COMPLETE,
        Configuration.of(Map.of(parameter, value)),
        Optional.empty(),
        List.of(scores));
  }

  private static Verdict verdict(List<Trial> trials, Optional<Trial> baseline, HeldOutRows rows) {
    return new Evidence(trials, baseline, Goal.MAXIMIZE, List.of("value"), rows, new Seed(1))
        .verdict()
        .orElseThrow();
  }

  private static Trial trialOnRows(int number, double large, double small, double score) {
    float[] rows = new float[ROWS];
    for (int row = 0; row < ROWS; row++) {
      rows[row] = (float) (row < LARGE ? large : small);
    }
    return trial(
        number,
        TrialState.COMPLETE,
        Configuration.EMPTY,
        Optional.of(new RowScores(rows)),
        List.of(score));
  }

  private static Trial trial(
      int number,
      TrialState state,
      Configuration parameters,
      Optional<RowScores> rows,
      List<Double> scores) {
    return new Trial(
        number,
        state,
        parameters,
        OptionalDouble.of(new FoldScores(scores).mean()),
        OptionalDouble.empty(),
        scores,
        Map.of(),
        List.of(),
        1,
        0,
        0,
        Optional.empty(),
        rows);
  }
}
