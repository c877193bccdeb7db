package org.sweep4j.search.racing;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sweep4j.config.Goal;
import org.sweep4j.random.RandomStream;
import org.sweep4j.random.Seed;
import org.sweep4j.search.RowScores;

class FoldRaceTest {
  private static final int FOLDS = 5;
  private static final int ROWS = 40;
  private static final FoldRace RACE = new FoldRace(Goal.MAXIMIZE, FOLDS - 1, 0.25, new int[0]);

  /** Right about a row with some probability, which training moves a little in each fold. */
  private static FirstFolds trial(double accuracy, RandomStream random) {
    float[] rows = new float[FOLDS * ROWS];
    List<Double> scores = new ArrayList<>();
    for (int fold = 0; fold < FOLDS; fold++) {
      double here = accuracy + 0.02 * random.nextGaussian();
      double sum = 0;
      for (int row = fold * ROWS; row < (fold + 1) * ROWS; row++) {
        rows[row] = random.nextDouble() < here ? 1 : 0;
        sum += rows[row];
      }
      scores.add(sum / ROWS);
    }
    return new FirstFolds(scores, Optional.of(new RowScores(rows)));
  }

  /** As it is after {@code folds} folds. */
  private static FirstFolds first(FirstFolds trial, int folds) {
    float[] rows = new float[folds * ROWS];
    for (int row = 0; row < rows.length; row++) {
      rows[row] = (float) trial.rows().orElseThrow().get(row);
    }
    return new FirstFolds(trial.scores().subList(0, folds), Optional.of(new RowScores(rows)));
  }

  private static boolean lost(FirstFolds trial, List<FirstFolds> before) {
    for (int folds = 1; folds < FOLDS; folds++) {
      if (RACE.stops(first(trial, folds), folds, before)) {
        return true;
      }
    }
    return false;
  }

  private static int lost(int races, int rivals, double accuracy) {
    int lost = 0;
    for (int i = 0; i < races; i++) {
      RandomStream random = new Seed(i).stream("race");
      List<FirstFolds> before = new ArrayList<>();
      for (int c = 0; c < rivals; c++) {
        before.add(trial(0.8, random));
      }
      lost += lost(trial(accuracy, random), before) ? 1 : 0;
    }
    return lost;
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 5, 30})
  void aTrialAsGoodAsTheOthersIsLostInAtMostOneCaseInTwenty(int rivals) {
    assertTrue(lost(400, rivals, 0.8) <= 20, "lost " + lost(400, rivals, 0.8));
  }

  @Test
  void aTrialThatIsMuchWorseIsLost() {
    assertTrue(lost(100, 10, 0.5) >= 90, "lost " + lost(100, 10, 0.5));
  }

  /** Groups of ten rows, of which a trial is right about all or none. */
  @Test
  void rowsOfOneGroupCountAsOne() {
    int size = 10;
    int races = 200;
    int[] units = IntStream.range(0, FOLDS * ROWS).map(row -> row / size).toArray();
    FoldRace grouped = new FoldRace(Goal.MAXIMIZE, 1, 0.25, units);
    int lost = 0;
    for (int i = 0; i < races; i++) {
      RandomStream random = new Seed(i).stream("race");
      FirstFolds before = trialOnGroups(size, random);
      lost += grouped.stops(trialOnGroups(size, random), FOLDS, List.of(before)) ? 1 : 0;
    }
    assertTrue(lost <= races / 20, "lost " + lost);
  }

  private static FirstFolds trialOnGroups(int size, RandomStream random) {
    float[] rows = new float[FOLDS * ROWS];
    double sum = 0;
    for (int row = 0; row < rows.length; row++) {
      rows[row] = row % size > 0 ? rows[row - 1] : random.nextDouble() < 0.8 ? 1 : 0;
      sum += rows[row];
    }
    List<Double> scores = Collections.nCopies(FOLDS, sum / rows.length);
    return new FirstFolds(scores, Optional.of(new RowScores(rows)));
  }

  @Test
  void theGoalTellsWhichOneIsWorse() {
    RandomStream random = new Seed(4).stream("race");
    FirstFolds good = trial(0.9, random);
    FirstFolds bad = trial(0.4, random);
    FoldRace least = new FoldRace(Goal.MINIMIZE, FOLDS - 1, 0.25, new int[0]);
    assertTrue(RACE.stops(bad, FOLDS, List.of(good)));
    assertFalse(RACE.stops(good, FOLDS, List.of(bad)));
    assertTrue(least.stops(good, FOLDS, List.of(bad)));
  }

  @Test
  void withoutRowsTheFoldsAreCompared() {
    FirstFolds good = new FirstFolds(List.of(0.90, 0.91, 0.92, 0.93), Optional.empty());
    FirstFolds bad = new FirstFolds(List.of(0.40, 0.42, 0.41, 0.44), Optional.empty());
    assertFalse(RACE.stops(bad, 1, List.of(good)), "one difference has no variance");
    assertTrue(RACE.stops(bad, 4, List.of(good)));
  }

  @Test
  void trialsThatDidNotComeAsFarAreNoRivals() {
    FirstFolds failed = new FirstFolds(List.of(0.99, Double.NaN), Optional.empty());
    FirstFolds bad = new FirstFolds(List.of(0.1, 0.1), Optional.empty());
    assertFalse(RACE.stops(bad, 2, List.of(failed)));
  }
}
