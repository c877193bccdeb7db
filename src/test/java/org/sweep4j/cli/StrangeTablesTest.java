package org.sweep4j.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sweep4j.json.Json;

/** Tables as they are found: read right, or with a warning that says what to write. */
class StrangeTablesTest {
  private static final int ROWS = 60;

  @TempDir Path folder;

  private Path table(String text) throws IOException {
    return Files.writeString(folder.resolve("t.csv"), text);
  }

  private static String rows(String header, IntFunction<String> row) {
    return IntStream.range(0, ROWS)
        .mapToObj(row)
        .collect(Collectors.joining("\n", header + "\n", "\n"));
  }

  private static String label(int row) {
    return row % 3 == 0 ? "no" : "yes";
  }

  /** A column x of such cells before the target y. */
  private static String cells(IntFunction<String> cell) {
    return rows("u,x,y", i -> i * i % 17 + "," + cell.apply(i) + "," + label(i));
  }

  static Stream<Arguments> suspicious() {
    return Stream.of(
        Arguments.of(cells(i -> "\"%d,%03d\"".formatted(1 + i, 7 * i)), "thousands: \",\""),
        Arguments.of(cells(i -> "\"%d,%d\"".formatted(i, i % 10)), "decimal: \",\""),
        Arguments.of(
            cells(i -> "\"1.%03d,50\"".formatted(i)), "decimal: \",\" and thousands: \".\""),
        Arguments.of(cells(i -> "1\u202f%03d".formatted(3 * i)), "thousands: \" \""),
        Arguments.of(cells(i -> i + "%"), "percent: [x]"),
        Arguments.of(cells(i -> "2024-01-%02d".formatted(1 + i % 28)), "dates: [x]"),
        Arguments.of(cells(i -> "%d/12/2023".formatted(1 + i % 28)), "date_format: dd/MM/yyyy"),
        Arguments.of(cells(i -> "$" + i + ".99"), "amounts of money"),
        Arguments.of(cells(i -> i + " kg"), "the unit kg"),
        Arguments.of(cells(i -> "name" + i), "names and ids"),
        Arguments.of(cells(i -> i % 2 == 0 ? "Red" : "red"), "upper and lower case"),
        Arguments.of(cells(i -> "%05d".formatted(700 + i % 7)), "categorical: [x]"),
        Arguments.of(cells(i -> "" + (1000 + i)), "exclude: [x]"),
        Arguments.of(cells(i -> "" + (i * i)).replace("u,x,y", "u,customer_id,y"), "customer_id"),
        Arguments.of(cells(i -> "" + i * 11 % 97).replace("u,x,y", "u,zip_code,y"), "postal codes"),
        Arguments.of(rows("x,y", i -> i % 7 + "," + "xy".charAt(i % 2)), "header: true"),
        Arguments.of(cells(i -> "same"), "exclude: [x]"),
        Arguments.of(cells(i -> "3"), "exclude: [x]"),
        Arguments.of(cells(i -> ""), "exclude: [x]"),
        Arguments.of(
            cells(i -> i % 4 == 0 ? "" + i : "abc".substring(i % 3, i % 3 + 1)), "missing_values"),
        Arguments.of(
            rows("x,y", i -> i % 7 + "," + List.of("Yes", "yes", "No").get(i % 3)), "case"),
        Arguments.of(rows("x,u,y,", i -> i % 7 + "," + i % 5 + "," + label(i) + ","), "separator"),
        Arguments.of(rows("x,rating", i -> i * 0.5 + "," + (1 + i % 10)), "task: regression"),
        Arguments.of(rows("x,price", i -> i * .5 + ",\"1,%03d\"".formatted(i % 25)), "thousands"),
        Arguments.of(rows(",x,y", i -> i + "," + i * .5 + "," + label(i)), "exclude: ['']"),
        Arguments.of(
            rows("Unnamed: 0,x,y", i -> i + "," + i * .5 + "," + label(i)),
            "exclude: ['Unnamed: 0']"));
  }

  @ParameterizedTest
  @MethodSource("suspicious")
  void whatIsHardlyMeantIsOneWarningThatSaysWhatToWrite(String text, String advice)
      throws IOException {
    Cli cli = Cli.run("data", table(text));
    assertEquals(0, cli.code(), cli.err());
    List<String> warnings = cli.err().lines().filter(l -> l.startsWith("warning: ")).toList();
    assertEquals(1, warnings.size(), cli.err());
    assertTrue(warnings.get(0).contains(advice), cli.err());
  }

  @ParameterizedTest
  @MethodSource("suspicious")
  void noWarningIsLeftWhereItsAdviceWasTaken(String text, String advice) throws IOException {
    Map<String, String> settings =
        Map.of(
            "thousands: \",\"", "thousands=','",
            "decimal: \",\"", "decimal=','",
            "thousands: \" \"", "thousands=' '",
            "percent: [x]", "percent=[x]",
            "dates: [x]", "dates=[x]",
            "exclude: [x]", "exclude=[x]",
            "categorical: [x]", "categorical=[x]",
            "exclude: ['']", "exclude=['']",
            "task: regression", "task=regression");
    if (settings.containsKey(advice)) {
      Cli cli = Cli.run("data", table(text), "--set", "data." + settings.get(advice));
      assertEquals("", cli.err());
    }
  }

  /** A quote that does not begin a cell is a character. */
  @Test
  void noRowIsSwallowedByAQuoteWithinACell() throws IOException {
    String nails =
        IntStream.range(0, 40)
            .mapToObj(i -> (i == 4 ? "6\" nail" : i == 34 ? "8\" nail" : "nail") + "," + i % 5)
            .map(row -> row + "," + "xy".charAt(row.length() % 2))
            .collect(Collectors.joining("\n", "part,a,y\n", "\n"));
    assertEquals(40L, described(nails).get("rows"));
    assertEquals(
        60L, described(rows("part,a,y", i -> "5\" pipe," + i + "," + label(i))).get("rows"));
  }

  @Test
  void aFileOfOtherBytesIsToldItsEncoding() throws IOException {
    Path wide = folder.resolve("wide.csv");
    Files.writeString(wide, cells(i -> "" + i % 7), StandardCharsets.UTF_16);
    Cli refused = Cli.run("data", wide);
    assertEquals(2, refused.code());
    assertTrue(refused.err().contains("wide.csv:1: the text must be UTF-8, found that of UTF-16"));
    assertEquals(0, Cli.run("data", wide, "--set", "data.encoding=UTF-16").code());
  }

  private Map<?, ?> described(String text, String... settings) throws IOException {
    List<Object> arguments = new java.util.ArrayList<>(List.of("--json", "data", table(text)));
    for (String setting : settings) {
      arguments.addAll(List.of("--set", "data." + setting));
    }
    Cli cli = Cli.run(arguments.toArray());
    assertEquals(0, cli.code(), cli.err());
    return (Map<?, ?>) Json.read(cli.out());
  }

  private void assertMean(double expected, String target, String... settings) throws IOException {
    String[] all =
        Stream.concat(Stream.of("task=regression"), Stream.of(settings)).toArray(String[]::new);
    Map<?, ?> data = described("x,y\n1,%s\n2,%s\n3,%s\n4,5\n".replace("%s", target), all);
    assertEquals((3 * expected + 5) / 4, (double) data.get("mean"), 1e-12);
  }

  @Test
  void numbersAreReadAsTheyAreWritten() throws IOException {
    assertMean(1926, "\"1,926\"", "thousands=','");
    assertMean(1926.5, "\"1.926,5\"", "thousands='.'", "decimal=','");
    assertMean(0.5, "\"0,5\"", "decimal=','");
    assertMean(-3.25, "\u22123.25");
    assertMean(7, "7\u00a0");
    assertMean(1234567, "1 234 567", "thousands=' '", "separator=','");
    Map<?, ?> percent = described("x,y\n1,10%\n2,20%\n3,2.5%\n", "percent=[y]", "task=regression");
    assertEquals(0.325 / 3, (double) percent.get("mean"), 1e-15);
  }

  @Test
  void aNumberInAnotherFormIsNeverTakenForOne() throws IOException {
    Cli cli =
        Cli.run(
            "data",
            table("x,y\n1,5\n2,1.5\n3,2\n4,8\n"),
            "--set",
            "data.decimal=','",
            "--set",
            "data.task=regression");
    assertEquals(2, cli.code());
    assertTrue(cli.err().contains("t.csv:3:2"), cli.err());
    Cli advised = Cli.run("data", table("x,y\n1,a\n\"1,926\",b\n3,a\n4,b\n"));
    assertTrue(advised.err().contains("write thousands: \",\""), advised.err());
  }

  @Test
  void aDateBecomesItsParts() throws IOException {
    String text = rows("when,y", i -> "2024-02-%02d 18:30,%s".formatted(1 + i % 29, label(i)));
    assertEquals(
        List.of("when_year", "when_month", "when_day", "when_weekday", "when_hour"),
        described(text, "dates=[when]").get("numbers"));
    String american = rows("when,y", i -> "2/%d/2024,%s".formatted(1 + i % 29, label(i)));
    assertEquals(
        List.of("when_year", "when_month", "when_day", "when_weekday"),
        described(american, "dates=[when]", "date_format=M/d/yyyy").get("numbers"));
    Cli ambiguous = Cli.run("data", table(american), "--set", "data.dates=[when]");
    assertEquals(2, ambiguous.code());
    assertTrue(
        ambiguous.err().contains("t.csv:2:1: column 'when' must hold dates"), ambiguous.err());
  }

  @Test
  void aTableWithoutHeaderKeepsItsFirstRow() throws IOException {
    String text = "6,148,yes\n1,85,no\n8,183,yes\n";
    Map<?, ?> plain = described(text, "header=false", "test=0", "validation=0");
    assertEquals(3L, plain.get("rows"));
    assertEquals("column_3", plain.get("target"));
    Map<?, ?> named = described(text, "columns=[pregnant, glucose, ill]");
    assertEquals(3L, named.get("rows"));
    assertEquals("ill", named.get("target"));
    assertEquals(List.of("pregnant", "glucose"), named.get("numbers"));
    Map<?, ?> renamed = described("a,b,c\n" + text, "header=true", "columns=[x, y, z]");
    assertEquals(3L, renamed.get("rows"));
    assertEquals("z", renamed.get("target"));
    Cli wrong = Cli.run("data", table(text), "--set", "data.columns=[a, b]");
    assertTrue(wrong.err().contains("must name each of the 3 columns"), wrong.err());
  }

  @ParameterizedTest
  @ValueSource(strings = {"a,0,1,2,y", "a,2010,2011,2012,y", "a,10,20,30,y"})
  void numbersInOrderAreNames(String header) throws IOException {
    String rows =
        IntStream.range(0, 9)
            .mapToObj(i -> "0.5,2,1,0," + label(i) + "\n")
            .collect(Collectors.joining());
    assertEquals(9L, described(header + "\n" + rows).get("rows"));
  }

  @Test
  void missingCellsAreKnownByManyWords() throws IOException {
    String text =
        "x,c,y\nNULL,a,1.5\nnull,N/A,2.5\nN/A,b,3.5\n#N/A,a,4.5\nNone,None,5.5\n-,-,6.5\n.,a,7.5\n1,a,8.5\n2,b,9.5\n";
    Map<?, ?> usual = described(text, "missing=mean");
    assertEquals(Map.of("x", 7L, "c", 1L), usual.get("missing"));
    assertEquals(Map.of("c", 4L), usual.get("categories"), "None and - are texts among texts");
    Map<?, ?> own =
        described(
            text, "missing=mean", "missing_values=[NULL, 'null', N/A, '#N/A', None, '-', '.']");
    assertEquals(Map.of("x", 7L, "c", 3L), own.get("missing"));
    assertEquals(Map.of("c", 2L), own.get("categories"));
    Map<?, ?> code =
        described("x,y\n-999,1.5\n3,2.5\n4,3.5\n", "missing=mean", "missing_values=[-999]");
    assertEquals(Map.of("x", 1L), code.get("missing"));
  }

  @Test
  void classesMayBePlusAndMinus() throws IOException {
    Map<?, ?> data = described(rows("x,y", i -> i * 0.5 + "," + (i % 3 == 0 ? "+" : "-")));
    assertEquals(Map.of("+", 20L, "-", 40L), data.get("classes"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"windows-1252", "ISO-8859-1", "UTF-16", "UTF-16LE"})
  void anyEncodingIsRead(String encoding) throws IOException {
    Path file = folder.resolve("t.csv");
    Files.write(file, "größe,y\n1,schön\n2,häßlich\n3,schön\n".getBytes(Charset.forName(encoding)));
    Cli cli = Cli.run("--json", "data", file, "--set", "data.encoding=" + encoding);
    Map<?, ?> data = (Map<?, ?>) Json.read(cli.out());
    assertEquals(Map.of("häßlich", 1L, "schön", 2L), data.get("classes"));
    assertEquals(List.of("größe"), data.get("numbers"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"|", ";", "tab", "space", "^"})
  void theSeparatorCanBeNamed(String separator) throws IOException {
    String character = separator.equals("tab") ? "\t" : separator.equals("space") ? " " : separator;
    String text = "a,1|b|y\n1|2|no\n3|4|yes\n".replace("|", character);
    Map<?, ?> data = described(text, "separator=\"" + separator + "\"");
    assertEquals(List.of("a,1", "b"), data.get("numbers"));
  }

  @Test
  void theFormOfATableIsThatOfTheRowsToPredict() throws IOException {
    Path file =
        table(
            rows(
                "when;share;size;y",
                i -> "2024-01-%02d;%d%%;1.%03d,5;%s".formatted(1 + i % 28, i, i, label(i))));
    Path experiment =
        Files.writeString(
            folder.resolve("e.yaml"),
            """
            data:
              source: t.csv
              decimal: ","
              thousands: "."
              percent: [share]
              dates: [when]
            training: {epochs: 1}
            """);
    Path run = folder.resolve("run");
    Cli trained = Cli.run("train", experiment, "--out", run);
    assertEquals(0, trained.code(), trained.err());
    Path out = folder.resolve("out.csv");
    Cli predicted = Cli.run("predict", run, file, "-o", out);
    assertEquals(0, predicted.code(), predicted.err());
    assertEquals(ROWS + 1, Files.readAllLines(out).size());
  }

  @Test
  void rowsToPredictMayLackTheTargetOfATableWithoutHeader() throws IOException {
    table(rows("6,0.5,yes", i -> i + ",%s,%s".formatted(i * 0.25, label(i))));
    Path experiment =
        Files.writeString(
            folder.resolve("e.yaml"),
            """
            data: {source: t.csv, columns: [a, b, c]}
            training: {epochs: 1}
            """);
    Path run = folder.resolve("run");
    assertEquals(0, Cli.run("train", experiment, "--out", run).code());
    Path rows = Files.writeString(folder.resolve("new.csv"), "1,2\n3,4\n");
    Cli predicted = Cli.run("predict", run, rows);
    assertEquals(3, predicted.out().lines().count(), predicted.err());
  }

  @Test
  void columnsCanBeKeptBesideThePredictions() throws IOException {
    table(rows("id,note,x,y", i -> "r%d,\"a, %d\",%s,%s".formatted(i, i, i * 0.5, label(i))));
    Path experiment =
        Files.writeString(
            folder.resolve("e.yaml"),
            "data: {source: t.csv, features: [x]}\ntraining: {epochs: 1}\n");
    Path run = folder.resolve("run");
    assertEquals(0, Cli.run("train", experiment, "--out", run).code());
    Path rows = Files.writeString(folder.resolve("new.csv"), "x,note,id\n1,\"p, q\",007\n2,,b\n");
    Cli predicted = Cli.run("predict", run, rows, "--keep", "id,note");
    List<String> lines = predicted.out().lines().toList();
    assertEquals("id,note,label,probability_no,probability_yes", lines.get(0), predicted.err());
    assertTrue(lines.get(1).startsWith("007,\"p, q\","), predicted.out());
    assertTrue(lines.get(2).startsWith("b,,"), predicted.out());
    Cli unknown = Cli.run("predict", run, rows, "--keep", "no");
    assertEquals(2, unknown.code());
    assertTrue(unknown.err().contains("every column to keep must be a column, found no 'no'"));
  }

  @Test
  void missingCellsAreOneProblemAColumn() throws IOException {
    table(rows("x,z,y", i -> (i % 2 == 0 ? "" : i * .5) + (i > 0 ? ",NA," : ",1,") + label(i)));
    Path experiment = Files.writeString(folder.resolve("e.yaml"), "data: {source: t.csv}\n");
    Cli cli = Cli.run("validate", "--data", experiment);
    assertEquals(2, cli.code());
    List<String> lines = cli.err().lines().toList();
    assertEquals(2, lines.size(), cli.err());
    assertTrue(
        lines
            .get(0)
            .contains(
                "t.csv:2:1: column 'x' must not have missing cells, found 30, the first here"));
  }
}
