package org.sweep4j.data.split;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sweep4j.config.BadInputException;
import org.sweep4j.config.DataSection;
import org.sweep4j.config.Task;
import org.sweep4j.config.TestSet;
import org.sweep4j.data.Column;
import org.sweep4j.data.Dataset;
import org.sweep4j.data.ReadingNotes;
import org.sweep4j.data.Sections;
import org.sweep4j.data.Target;
import org.sweep4j.data.read.DataReader;
import org.sweep4j.random.Seed;

public class SplitTest {
  private static final DataSection SONAR = Sections.bundled("sonar");

  /** Rows of which the first have class 0, the next class 1, and so on. */
  public static Dataset classes(int... sizes) {
    double[] values =
        IntStream.range(0, sizes.length)
            .flatMap(label -> IntStream.generate(() -> label).limit(sizes[label]))
            .asDoubleStream()
            .toArray();
    List<String> labels = IntStream.range(0, sizes.length).mapToObj(i -> "c" + i).toList();
    return dataset(new Target("y", Task.CLASSIFICATION, labels, values));
  }

  static Dataset numbers(int rows) {
    return dataset(new Target("y", Task.REGRESSION, List.of(), new double[rows]));
  }

  private static Dataset dataset(Target target) {
    int rows = target.values().length;
    Column column = new Column.Numbers("x", new double[rows]);
    return new Dataset(
        "t.csv",
        List.of(column),
        Optional.of(target),
        rows,
        rows,
        Optional.empty(),
        ReadingNotes.NONE);
  }

  static int[] sortedUnion(int[]... parts) {
    return Arrays.stream(parts).flatMapToInt(IntStream::of).sorted().toArray();
  }

  @Test
  void everyRowIsInExactlyOnePart() {
    Dataset dataset = DataReader.read(SONAR);
    Split split = Split.of(dataset, SONAR, new Seed(1));

    assertArrayEquals(
        dataset.allRows(), sortedUnion(split.training(), split.validation(), split.test()));
    assertEquals(42, split.test().length);
    assertEquals(34, split.validation().length);
  }

  @Test
  void partsAreInFileOrder() {
    Split split = Split.of(DataReader.read(SONAR), SONAR, new Seed(1));

    assertArrayEquals(sortedUnion(split.training()), split.training());
    assertArrayEquals(sortedUnion(split.test()), split.test());
  }

  @ParameterizedTest
  @CsvSource({"40,60,8,12", "97,111,20,22", "5,5,1,1"})
  void classesGiveInProportion(int first, int second, int firstInTest, int secondInTest) {
    Dataset dataset = classes(first, second);
    int[] test = Split.of(dataset, SONAR, new Seed(3)).test();

    assertEquals(firstInTest, count(dataset, test, 0));
    assertEquals(secondInTest, count(dataset, test, 1));
  }

  static long count(Dataset dataset, int[] rows, int label) {
    return IntStream.of(rows).filter(r -> dataset.target().orElseThrow().label(r) == label).count();
  }

  @Test
  void noClassLosesItsLastRow() {
    Dataset dataset = classes(1, 1, 2, 50);
    int[] training = Split.of(dataset, SONAR, new Seed(3)).training();

    for (int label = 0; label < 4; label++) {
      assertTrue(count(dataset, training, label) > 0);
    }
  }

  @Test
  void theSeedDecides() {
    Dataset dataset = classes(50, 50);
    int[] test = Split.of(dataset, SONAR, new Seed(1)).test();

    assertArrayEquals(test, Split.of(dataset, SONAR, new Seed(1)).test());
    assertFalse(Arrays.equals(test, Split.of(dataset, SONAR, new Seed(2)).test()));
  }

  @Test
  void theTestSetDoesNotDependOnTheValidationShare() {
    Dataset dataset = classes(50, 50);
    DataSection other = Sections.of(SONAR.source()).validation(0.5).build();

    assertArrayEquals(
        Split.of(dataset, SONAR, new Seed(1)).test(), Split.of(dataset, other, new Seed(1)).test());
  }

  @Test
  void withoutShufflingTheLastRowsAreTheTestSetAndThoseBeforeItValidation() {
    DataSection section = Sections.of(SONAR.source()).inFileOrder().build();
    Split split = Split.of(numbers(10), section, new Seed(1));

    assertArrayEquals(new int[] {8, 9}, split.test());
    assertArrayEquals(new int[] {6, 7}, split.validation());
    assertArrayEquals(new int[] {0, 1, 2, 3, 4, 5}, split.training());
  }

  @Test
  void sharesOfZeroTakeNothing() {
    DataSection section = Sections.of(SONAR.source()).test(0).validation(0).build();
    Split split = Split.of(numbers(10), section, new Seed(1));

    assertEquals(10, split.training().length);
    assertEquals(0, split.validation().length + split.test().length);
  }

  @Test
  void aRowToLearnFromMustBeLeft() {
    Dataset dataset = numbers(2);
    DataSection section = Sections.of(SONAR.source()).test(0.5).validation(0.5).build();

    BadInputException refused =
        assertThrows(BadInputException.class, () -> Split.of(dataset, section, new Seed(1)));

    assertEquals(
        "data.test and data.validation must leave a row of t.csv to learn from, found 2 rows; make"
            + " one of them smaller",
        refused.getMessage());
  }

  @Test
  void aSecondFileIsTheTestSet(@TempDir Path directory) throws IOException {
    Path first = Files.writeString(directory.resolve("a.csv"), "x,y\n1,u\n2,v\n3,u\n4,v\n5,u\n");
    Path second = Files.writeString(directory.resolve("b.csv"), "y,x\nv,6\nu,7\n");
    DataSection section = Sections.table(first).test(new TestSet.File(second)).build();
    Dataset dataset = DataReader.read(section);
    Split split = Split.of(dataset, section, new Seed(1));

    assertArrayEquals(new int[] {5, 6}, split.test());
    assertArrayEquals(new int[] {0, 1, 2, 3, 4}, sortedUnion(split.training(), split.validation()));
    assertEquals(6, ((Column.Numeric) dataset.features().get(0)).number(5));
  }
}
