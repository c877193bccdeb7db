package org.sweep4j.data.split;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sweep4j.config.BadInputException;
import org.sweep4j.config.Experiment;
import org.sweep4j.config.yaml.experiment.ExperimentTree;
import org.sweep4j.data.Column;
import org.sweep4j.data.Dataset;
import org.sweep4j.data.read.DataReader;
import org.sweep4j.random.Seed;

class RelatedRowsTest {
  private static final Seed SEED = new Seed(5);

  @TempDir private Path folder;

  /** Of a table with 41 rows of 9 patients, in no order of time. */
  private Experiment experiment(String keys) throws IOException {
    StringBuilder table = new StringBuilder("x,patient,day,when,y\n");
    for (int row = 0; row < 41; row++) {
      int day = row * 17 % 41;
      table.append(
          "%d,p%d,%d,2024-%02d-%02d,%d%n"
              .formatted(row, row * row % 9, day, 1 + day / 28, 1 + day % 28, row % 2));
    }
    Files.writeString(folder.resolve("table.csv"), table);
    Path file = folder.resolve("experiment.yaml");
    Files.writeString(
        file,
        """
        data: {source: table.csv, target: y, exclude: [], %s}
        training: {epochs: 1}
        """
            .formatted(keys));
    return ExperimentTree.read(file).experiment();
  }

  private static Set<String> patients(Dataset dataset, int[] rows) {
    Set<String> patients = new HashSet<>();
    for (int row : rows) {
      patients.add("p" + dataset.relation().orElseThrow().numbers()[row]);
    }
    return patients;
  }

  private static void assertApart(Set<String> one, Set<String> other) {
    assertTrue(one.stream().noneMatch(other::contains), one + " and " + other);
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aGroupIsInOnePartOnly(boolean shuffle) throws IOException {
    Experiment experiment = experiment("group: patient, shuffle: " + shuffle);
    Dataset dataset = DataReader.read(experiment.data());
    Split split = Split.of(dataset, experiment.data(), SEED);
    Set<String> training = patients(dataset, split.training());
    Set<String> test = patients(dataset, split.test());
    assertApart(training, test);
    assertApart(training, patients(dataset, split.validation()));
    assertApart(test, patients(dataset, split.validation()));
    assertTrue(split.test().length >= 9, "a fifth of 41 rows, and what is left of a group");
    assertArrayEquals(
        dataset.allRows(),
        SplitTest.sortedUnion(split.training(), split.validation(), split.test()));
    int[] held = new int[0];
    for (Fold fold : Folds.of(dataset, dataset.allRows(), 3, shuffle, SEED)) {
      assertApart(patients(dataset, fold.training()), patients(dataset, fold.heldOut()));
      assertTrue(fold.heldOut().length > 41 / 3 - 7, "parts are of nearly one size");
      held = SplitTest.sortedUnion(held, fold.heldOut());
    }
    assertArrayEquals(dataset.allRows(), held);
  }

  @ParameterizedTest
  @ValueSource(strings = {"day", "when"})
  void laterRowsJudgeWhatEarlierOnesTaught(String column) throws IOException {
    Experiment experiment = experiment("time: " + column);
    Dataset dataset = DataReader.read(experiment.data());
    Split split = Split.of(dataset, experiment.data(), SEED);
    assertTrue(latest(split.training()) < earliest(split.validation()));
    assertTrue(latest(split.validation()) < earliest(split.test()));
    List<Fold> folds = Folds.of(dataset, dataset.allRows(), 4, true, SEED);
    for (Fold fold : folds) {
      assertTrue(latest(fold.training()) < earliest(fold.heldOut()));
      assertEquals(8, fold.heldOut().length);
    }
    assertEquals(40, latest(folds.get(3).heldOut()));
  }

  private static int day(int row) {
    return row * 17 % 41;
  }

  private static int latest(int[] rows) {
    return Arrays.stream(rows).map(RelatedRowsTest::day).max().orElseThrow();
  }

  private static int earliest(int[] rows) {
    return Arrays.stream(rows).map(RelatedRowsTest::day).min().orElseThrow();
  }

  /** {@code TimeSeriesSplit(3)} of 11 rows, by the rule in its documentation. */
  @Test
  void forwardChainingIsThatOfScikitLearn() throws IOException {
    Dataset dataset = DataReader.read(experiment("time: x").data());
    List<Fold> folds = Folds.of(dataset, IntStream.range(0, 11).toArray(), 3, true, SEED);
    for (int fold = 0; fold < 3; fold++) {
      int start = 5 + 2 * fold;
      assertArrayEquals(IntStream.range(0, start).toArray(), folds.get(fold).training());
      assertArrayEquals(new int[] {start, start + 1}, folds.get(fold).heldOut());
    }
  }

  @Test
  void theColumnIsNotLearnedFrom() throws IOException {
    Dataset dataset = DataReader.read(experiment("group: patient").data());
    assertEquals(
        List.of("x", "day", "when"), dataset.features().stream().map(Column::name).toList());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "group: y | data.group must be a column that is neither the target",
        "group: patent | patient",
        "time: patient | must be a number, or a date such as 2024-03-31",
        "'group: patient, time: day' | group",
      })
  void whatCannotBeIsRefused(String keys, String message) {
    BadInputException refused =
        assertThrows(BadInputException.class, () -> DataReader.read(experiment(keys).data()));
    assertTrue(refused.getMessage().contains(message), refused.getMessage());
  }

  @Test
  void foldsNeedAsManyGroups() throws IOException {
    Dataset dataset = DataReader.read(experiment("group: patient").data());
    assertThrows(
        BadInputException.class, () -> Folds.of(dataset, dataset.allRows(), 10, true, SEED));
  }
}
