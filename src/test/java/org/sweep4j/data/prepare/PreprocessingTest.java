package org.sweep4j.data.prepare;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sweep4j.config.BadInputException;
import org.sweep4j.config.DataSection;
import org.sweep4j.config.Loss;
import org.sweep4j.config.MissingValues;
import org.sweep4j.config.Scaling;
import org.sweep4j.config.Task;
import org.sweep4j.data.Column;
import org.sweep4j.data.Dataset;
import org.sweep4j.data.Matrix;
import org.sweep4j.data.ReadingNotes;
import org.sweep4j.data.Sections;
import org.sweep4j.data.Tables;
import org.sweep4j.data.Target;
import org.sweep4j.data.read.DataReader;
import org.sweep4j.data.split.Split;
import org.sweep4j.data.split.SplitTest;
import org.sweep4j.random.Seed;

class PreprocessingTest {
  private static final double TOLERANCE = 1e-14;
  private static final double[] COLUMN = {5.1, -3.25, 0.1, Double.NaN, 17.0, 0.1, Double.NaN, 1e3};

  @TempDir Path directory;

  private static double[] golden(String name) throws IOException {
    try (InputStream in =
        PreprocessingTest.class.getResourceAsStream("/golden/data/preprocessing.tsv")) {
      String text = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
      String line = text.lines().filter(l -> l.startsWith(name + "\t")).findFirst().orElseThrow();
      return Arrays.stream(line.split("\t")).skip(1).mapToDouble(Double::parseDouble).toArray();
    }
  }

  private static Dataset dataset(Column column, int rows) {
    Target target = new Target("y", Task.REGRESSION, List.of(), new double[rows]);
    return new Dataset(
        "t.csv",
        List.of(column),
        Optional.of(target),
        rows,
        rows,
        Optional.empty(),
        ReadingNotes.NONE);
  }

  private static Sections section() {
    return Sections.table(Path.of("t.csv"));
  }

  @ParameterizedTest
  @CsvSource({
    "STANDARDIZE, MEAN",
    "STANDARDIZE, MEDIAN",
    "STANDARDIZE, MOST_FREQUENT",
    "MINMAX, MEAN",
    "MINMAX, MEDIAN",
    "MINMAX, MOST_FREQUENT"
  })
  void fillingAndScalingAreThoseOfScikitLearn(Scaling scaling, MissingValues missing)
      throws IOException {
    Dataset dataset = dataset(new Column.Numbers("x", COLUMN), COLUMN.length);
    DataSection section = section().scale(scaling).missing(missing).build();
    Preprocessing learned = Preprocessing.learn(dataset, dataset.allRows(), section);
    Feature.Numeric feature = (Feature.Numeric) learned.features().get(0);
    double[] expected = golden(scaling.spelling() + " " + missing.spelling());

    assertClose(expected[0], feature.imputed().orElseThrow());
    assertClose(expected[1], feature.shift());
    assertClose(expected[2], feature.scale());
    double[] inputs = learned.inputs(dataset, dataset.allRows()).values();
    assertArrayEquals(Arrays.copyOfRange(expected, 3, expected.length), inputs, TOLERANCE);
  }

  private static void assertClose(double expected, double found) {
    assertEquals(expected, found, TOLERANCE * Math.max(1, Math.abs(expected)));
  }

  @Test
  void oneHotIsThatOfScikitLearnAndUnseenIsAllZeros() throws IOException {
    Column training =
        new Column.Texts("c", new int[] {0, 1, 2, 1, 0, 0, 3}, List.of("b", "a", "c", "z"));
    Dataset dataset = dataset(training, 7);
    Preprocessing learned =
        Preprocessing.learn(dataset, new int[] {0, 1, 2, 3, 4, 5}, section().build());

    assertEquals(List.of("c=a", "c=b", "c=c"), learned.inputNames());
    assertArrayEquals(golden("one_hot"), learned.inputs(dataset, new int[] {1, 6, 2}).values());
  }

  @ParameterizedTest
  @CsvSource({"STANDARDIZE", "MINMAX"})
  void aConstantColumnBecomesZeroEvenWhereItVariesLater(Scaling scaling) {
    Dataset dataset = dataset(new Column.Numbers("x", new double[] {0.1, 0.1, 0.1, 7}), 4);
    Preprocessing learned =
        Preprocessing.learn(dataset, new int[] {0, 1, 2}, section().scale(scaling).build());

    assertArrayEquals(new double[4], learned.inputs(dataset, dataset.allRows()).values());
  }

  @Test
  void nothingIsLearnedFromRowsOutsideTheTrainingSet() {
    double[] changed = COLUMN.clone();
    changed[7] = -1e6;
    DataSection section = section().missing(MissingValues.MEAN).build();
    int[] training = {0, 1, 2, 3, 4, 5};

    assertEquals(
        Preprocessing.learn(dataset(new Column.Numbers("x", COLUMN), 8), training, section),
        Preprocessing.learn(dataset(new Column.Numbers("x", changed), 8), training, section));
  }

  @Test
  void missingTextBecomesTheMostFrequentCategory() {
    Column column = new Column.Texts("c", new int[] {0, 1, -1, 1, 0}, List.of("b", "a"));
    Dataset dataset = dataset(column, 5);
    DataSection section = section().missing(MissingValues.MEAN).build();
    Preprocessing learned = Preprocessing.learn(dataset, dataset.allRows(), section);

    assertArrayEquals(new double[] {1, 0}, learned.inputs(dataset, new int[] {2}).values());
  }

  @Test
  void aColumnWithoutAnyValueCannotBeFilled() {
    Dataset dataset = dataset(new Column.Numbers("x", new double[] {Double.NaN, 1}), 2);
    DataSection section = section().missing(MissingValues.MEAN).build();

    BadInputException refused =
        assertThrows(
            BadInputException.class, () -> Preprocessing.learn(dataset, new int[] {0}, section));

    assertEquals(
        "t.csv: a column must have a value in the training rows, found none in 'x'; list it under"
            + " exclude",
        refused.getMessage());
  }

  @Test
  void numbersTooLargeToScaleAreRefused() {
    Dataset dataset = dataset(new Column.Numbers("x", new double[] {1e308, -1e308}), 2);

    assertThrows(
        BadInputException.class,
        () -> Preprocessing.learn(dataset, dataset.allRows(), section().build()));
  }

  @ParameterizedTest
  @CsvSource({
    "1, BINARY_CROSSENTROPY, '0,1,0'",
    "1, HINGE, '-1,1,-1'",
    "2, CATEGORICAL_CROSSENTROPY, '1,0,0,1,1,0'",
    "2, HINGE, '1,-1,-1,1,1,-1'"
  })
  void classesBecomeTargetsThatFitTheLoss(int outputs, Loss loss, String expected) {
    Dataset dataset = SplitTest.classes(1, 1, 0);
    Preprocessing learned =
        Preprocessing.learn(dataset, dataset.allRows(), section().scale(Scaling.NONE).build());

    assertArrayEquals(
        Arrays.stream(expected.split(",")).mapToDouble(Double::parseDouble).toArray(),
        learned.targets(dataset, new int[] {0, 1, 0}, outputs, loss).values());
  }

  @Test
  void theTargetOfARegressionIsNotScaled() {
    DataSection section = Sections.bundled("diabetes");
    Dataset dataset = DataReader.read(section);
    Preprocessing learned = Preprocessing.learn(dataset, dataset.allRows(), section);

    assertArrayEquals(
        new double[] {151, 75}, learned.targets(dataset, new int[] {0, 1}, 1, Loss.MSE).values());
  }

  private Path people() throws IOException {
    return Files.writeString(
        directory.resolve("t.csv"),
        "city,age,y\nUlm,1,no\nBonn,,yes\nUlm,4,no\n?,9,yes\nKiel,5,no\nBonn,5,yes\n");
  }

  private Preprocessing learned(Path table) {
    DataSection section = Sections.table(table).missing(MissingValues.MEDIAN).build();
    Dataset dataset = DataReader.read(section);
    return Preprocessing.learn(
        dataset, Split.of(dataset, section, new Seed(1)).training(), section);
  }

  @Test
  void jsonKeepsEverything() throws IOException {
    Preprocessing learned = learned(people());

    assertEquals(learned, Preprocessing.DOCUMENT.read(Preprocessing.DOCUMENT.text(learned)));
  }

  @Test
  void jsonOfSomethingElseIsRefused() {
    IllegalArgumentException refusal =
        assertThrows(
            IllegalArgumentException.class,
            () -> Preprocessing.DOCUMENT.read("{\"target\":\"y\",\"task\":\"cook\"}"));

    assertTrue(refusal.getMessage().contains("task must be one of"), refusal.getMessage());
    assertTrue(refusal.getMessage().contains("needs the key features"), refusal.getMessage());
  }

  @Test
  void newRowsNeedNoTargetAndAnyOrderOfColumns() throws IOException {
    Preprocessing learned = learned(people());
    Path rows = Files.writeString(directory.resolve("new.csv"), "age,id,city\n9,1,Ulm\n,2,Rom\n");
    Dataset dataset = Tables.newRows(rows, learned, false);

    Matrix inputs = learned.inputs(dataset, dataset.allRows());

    assertEquals(2, inputs.rows());
    assertEquals(learned.inputs(), inputs.columns());
    int categories = learned.inputs() - 1;
    assertEquals(1, IntStream.range(0, categories).mapToDouble(c -> inputs.get(0, c)).sum());
    assertEquals(0, IntStream.range(0, categories).mapToDouble(c -> inputs.get(1, c)).sum());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'agee,city\n1,Ulm\n'|new.csv:1: every column the network was trained on must be a column,"
            + " found no 'age'; did you mean 'agee'?",
        "'age,city\nold,Ulm\n3,Ulm\n4,Ulm\n'|new.csv:2:1: column 'age' holds numbers, found 'old';"
            + " correct the cell, or list the column under categorical or exclude"
      })
  void badNewRowsGetTheirMessage(String table, String message) throws IOException {
    Preprocessing learned = learned(people());
    Path rows = Files.writeString(directory.resolve("new.csv"), table);

    BadInputException refused =
        assertThrows(BadInputException.class, () -> Tables.newRows(rows, learned, false));

    assertEquals(message, refused.getMessage().replace(directory + "/", ""));
  }

  @Test
  void labelledRowsKeepTheClassesOfTheTraining() throws IOException {
    Preprocessing learned = learned(people());
    Path rows = Files.writeString(directory.resolve("new.csv"), "y,age,city\nyes,1,Ulm\n");
    Dataset dataset = Tables.newRows(rows, learned, true);

    assertArrayEquals(
        new double[] {1},
        learned.targets(dataset, dataset.allRows(), 1, Loss.BINARY_CROSSENTROPY).values());
  }

  @Test
  void anUnknownClassIsNamedAtItsCell() throws IOException {
    Preprocessing learned = learned(people());
    Path rows = Files.writeString(directory.resolve("new.csv"), "y,age,city\nyess,1,Ulm\n");

    BadInputException refused =
        assertThrows(BadInputException.class, () -> Tables.newRows(rows, learned, true));

    assertEquals(
        "new.csv:2:1: target 'y' must be a class the network was trained on, found 'yess'; did you"
            + " mean 'yes'?",
        refused.getMessage().replace(directory + "/", ""));
  }

  @Test
  void moreNumbersThanAnArrayHoldsAreNamed() {
    List<String> names = IntStream.range(0, 30_000).mapToObj(String::valueOf).toList();
    Preprocessing preprocessing =
        new Preprocessing(
            "y",
            Task.REGRESSION,
            List.of(),
            MissingValues.ERROR,
            Optional.empty(),
            List.of(new Feature.Categorical("id", names, Optional.empty())));
    Dataset dataset = dataset(new Column.Numbers("id", new double[] {1}), 1);
    BadInputException refusal =
        assertThrows(
            BadInputException.class, () -> preprocessing.inputs(dataset, new int[100_000]));
    assertTrue(
        refusal.getMessage().startsWith("t.csv: 100000 rows of 30000 inputs"),
        refusal.getMessage());
  }
}
