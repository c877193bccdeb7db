package org.sweep4j.data.read;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sweep4j.config.BadInputException;
import org.sweep4j.config.MissingValues;
import org.sweep4j.config.Task;
import org.sweep4j.data.Column;
import org.sweep4j.data.Dataset;
import org.sweep4j.data.Sections;
import org.sweep4j.data.Tables;

class TableReadingTest {
  /** Many times what it takes; a quadratic reader needs hours. */
  private static final Duration LONG = Duration.ofSeconds(30);

  @TempDir Path directory;

  private Dataset load(String table) throws IOException {
    return load("t.csv", table);
  }

  private Dataset load(String name, String table) throws IOException {
    return DataReader.read(
        Sections.table(Files.writeString(directory.resolve(name), table)).build());
  }

  private static double[] numbers(Dataset dataset, int column) {
    return ((Column.Numbers) dataset.features().get(column)).values();
  }

  private static List<String> texts(Dataset dataset, int column) {
    Column.Texts texts = (Column.Texts) dataset.features().get(column);
    return IntStream.of(texts.codes()).mapToObj(texts.texts()::get).toList();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "age,bought\n22,no\n31.5,yes\n",
        "age,bought\r\n22,no\r\n31.5,yes\r\n",
        "\uFEFFage,bought\n22,no\n31.5,yes\n",
        "age,bought\n\n22,no\n   \n31.5,yes\n\n",
        "age,bought\n22,no\n31.5,yes",
        " age , bought \n 22 , no\n 31.5 , yes \n",
        "\"age\",\"bought\"\n\"22\",\"no\"\n\"31.5\",\"yes\"\n",
        "age,bought\n+22,no\n3.15e1,yes\n"
      })
  void theSameTableIsReadHoweverItIsWritten(String table) throws IOException {
    Dataset dataset = load(table);

    assertArrayEquals(new double[] {22, 31.5}, numbers(dataset, 0));
    assertEquals(List.of("no", "yes"), dataset.classLabels());
    assertEquals("bought", dataset.targetName());
  }

  @Test
  void tabsSeparateInTsvFiles() throws IOException {
    Dataset dataset = load("t.tsv", "city\tage\tbought\nUlm, Bonn\t22\t0\nKiel\t31\t1\n");

    assertEquals(List.of("Ulm, Bonn", "Kiel"), texts(dataset, 0));
    assertArrayEquals(new double[] {22, 31}, numbers(dataset, 1));
  }

  @Test
  void emptyCellsBetweenTabsAreMissing() throws IOException {
    Path file = Files.writeString(directory.resolve("t.tsv"), "a\tb\ty\n\t2\t0\n1\t\t1\n");
    Dataset dataset = DataReader.read(Sections.table(file).missing(MissingValues.MEAN).build());

    assertArrayEquals(new double[] {Double.NaN, 1}, numbers(dataset, 0));
    assertArrayEquals(new double[] {2, Double.NaN}, numbers(dataset, 1));
  }

  @Test
  void gzippedTablesAreUnpackedWhateverTheirName() throws IOException {
    byte[] packed = Tables.gzipped("age,bought\n22,no\n31.5,yes\n");
    Path file = Files.write(directory.resolve("t.csv"), packed);

    assertEquals(2, DataReader.read(Sections.table(file).build()).rows());
  }

  @Test
  void quotedCellsMayHoldCommasQuotesAndLineEnds() throws IOException {
    Dataset dataset =
        load("name,y\n\"a, b\",0\n\"say \"\"hi\"\"\",1\n\"two\nlines, here\",0\nback\\slash,1\n");

    assertEquals(
        List.of("a, b", "say \"hi\"", "two\nlines, here", "back\\slash"), texts(dataset, 0));
  }

  @Test
  void numbersAmongTextKeepTheirSpelling() throws IOException {
    assertEquals(List.of("007", "a", "b", "7"), texts(load("k,y\n007,0\na,1\nb,0\n7,1\n"), 0));
  }

  @Test
  void columnsListedAsCategoricalAreAddedToThoseWithText() throws IOException {
    Path file = Files.writeString(directory.resolve("t.csv"), "k,x,y\n10,a,0\n9,b,1\n");
    Dataset dataset = DataReader.read(Sections.table(file).categorical("k").build());

    assertEquals(List.of("10", "9"), texts(dataset, 0));
    assertEquals(List.of("a", "b"), texts(dataset, 1));
  }

  @Test
  void columnsListedAsCategoricalAreTextEvenIfTheyHoldNumbers() throws IOException {
    Path file = Files.writeString(directory.resolve("t.csv"), "k,x,y\n10,1,0\n9,2,1\n");
    Dataset dataset = DataReader.read(Sections.table(file).categorical("k").build());

    assertEquals(List.of("10", "9"), texts(dataset, 0));
    assertArrayEquals(new double[] {1, 2}, numbers(dataset, 1));
  }

  @Test
  void excludedColumnsMayHoldAnything() throws IOException {
    Path file = Files.writeString(directory.resolve("t.csv"), "id,x,y\ninf,1,0\n,2,1\n");

    assertEquals(1, DataReader.read(Sections.table(file).exclude("id").build()).features().size());
  }

  @Test
  void featuresComeInTheOrderListed() throws IOException {
    Path file = Files.writeString(directory.resolve("t.csv"), "a,b,c,y\n1,2,3,0\n4,5,6,1\n");
    Dataset dataset = DataReader.read(Sections.table(file).features("c", "a").build());

    assertArrayEquals(new double[] {3, 6}, numbers(dataset, 0));
    assertArrayEquals(new double[] {1, 4}, numbers(dataset, 1));
  }

  @Test
  void rowsWithMissingCellsAreDroppedOnRequest() throws IOException {
    Path file =
        Files.writeString(
            directory.resolve("t.csv"), "a,c,y\n1,u,0\nNA,u,1\n3,?,0\n4,u,\n5,w,1\n6,nan,1\n");
    Dataset dataset =
        DataReader.read(Sections.table(file).missing(MissingValues.DROP_ROWS).build());

    assertArrayEquals(new double[] {1, 5}, numbers(dataset, 0));
    assertEquals(2, dataset.rows());
  }

  @ParameterizedTest
  @CsvSource({
    "'0,1,1,0', CLASSIFICATION",
    "'a,b,a,b', CLASSIFICATION",
    "'1.5,2,2.5,3', REGRESSION",
    "'3.0,1.0,2.0,1.0', CLASSIFICATION",
  })
  void theTaskFollowsFromTheTarget(String targets, Task task) throws IOException {
    String rows =
        targets
            .lines()
            .flatMap(line -> List.of(line.split(",")).stream())
            .map(target -> "1," + target + "\n")
            .collect(Collectors.joining());

    assertEquals(task, load("x,y\n" + rows).task());
  }

  @ParameterizedTest
  @CsvSource({"20, CLASSIFICATION", "21, REGRESSION"})
  void upToTwentyIntegersAreClasses(int distinct, Task task) throws IOException {
    String rows =
        IntStream.range(0, 2 * distinct)
            .mapToObj(i -> i + "," + i % distinct + "\n")
            .collect(Collectors.joining());

    assertEquals(task, load("x,y\n" + rows).task());
  }

  @Test
  void numericClassesAreInNumericOrder() throws IOException {
    assertEquals(List.of("-1", "2", "10"), load("x,y\n1,10\n2,2\n3,-1\n4,2\n").classLabels());
  }

  @Test
  void aClassificationMayMixNumbersAndText() throws IOException {
    Path file = Files.writeString(directory.resolve("t.csv"), "x,y\n1,0\n2,1\n3,other\n4,01\n");
    Dataset dataset = DataReader.read(Sections.table(file).task(Task.CLASSIFICATION).build());

    assertEquals(List.of("0", "01", "1", "other"), dataset.classLabels());
  }

  @Test
  void aHundredThousandColumnsAreRead() throws IOException {
    int columns = 100_000;
    String names =
        IntStream.range(0, columns).mapToObj(i -> "x" + i).collect(Collectors.joining(","));
    String row = "1.25,".repeat(columns);
    String table = names + ",y\n" + row + "0\n" + row + "1\n" + row + "1\n";

    Dataset dataset = assertTimeoutPreemptively(LONG, () -> load(table));

    assertEquals(columns, dataset.features().size());
  }

  @Test
  void tenThousandImagesAsATableAreReadInSeconds() throws IOException {
    String names = IntStream.range(0, 784).mapToObj(i -> "p" + i).collect(Collectors.joining(","));
    String row = IntStream.range(0, 784).mapToObj(i -> i % 256 + ",").collect(Collectors.joining());
    StringBuilder table = new StringBuilder(names).append(",y\n");
    for (int i = 0; i < 10_000; i++) {
      table.append(row).append(i % 10).append('\n');
    }

    Dataset dataset = assertTimeoutPreemptively(LONG, () -> load(table.toString()));

    assertEquals(10_000, dataset.rows());
  }

  @Test
  void aQuoteWithinACellIsACharacter() throws IOException {
    String rows =
        IntStream.range(0, 60)
            .mapToObj(i -> (i % 3 == 0 ? "pipe" : i + "\" pipe") + "," + i + "," + (i % 2 + 1))
            .collect(Collectors.joining("\n"));

    Dataset dataset = load("part,a,y\n" + rows + "\n");

    assertEquals(60, dataset.rows());
    assertEquals("1\" pipe", texts(dataset, 0).get(1));
  }

  @Test
  void aQuoteThatNeverEndsIsNamedInNoTime() throws IOException {
    String rows = "12,3.5,yes\n14,7.25,no\n".repeat(80_000);
    String table = "a,b,y\n1,2,yes\n\"5,2,no\n" + rows;

    BadInputException failure =
        assertTimeoutPreemptively(
            LONG, () -> assertThrows(BadInputException.class, () -> load(table)));

    assertTrue(failure.getMessage().contains("t.csv:3: a quoted cell must end with a quote"));
  }

  @ParameterizedTest
  @ValueSource(strings = {";", "\t", "|", " ", "   "})
  void theSeparatorIsFoundOut(String separator) throws IOException {
    Dataset dataset = load("a,b,y\n1.5,-2,no\n3,4,yes\n".replace(",", separator));

    assertEquals(List.of("a", "b"), dataset.features().stream().map(Column::name).toList());
    assertArrayEquals(new double[] {-2, 4}, numbers(dataset, 1));
    assertEquals(List.of("no", "yes"), dataset.classLabels());
  }

  @Test
  void aCommaIsNoSeparatorWhereOnlyCellsHoldIt() throws IOException {
    Dataset dataset = load("name;a;y\nDoe, Ann;1;no\nRoe, Bob;2;yes\nPoe, Eve;3;no\n");

    assertEquals("Roe, Bob", texts(dataset, 0).get(1));
  }
}
