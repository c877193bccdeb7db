package org.sweep4j.data.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sweep4j.config.BadInputException;
import org.sweep4j.config.MissingValues;
import org.sweep4j.config.Task;
import org.sweep4j.config.TestSet;
import org.sweep4j.data.Sections;
import org.sweep4j.data.Tables;

/** Every way a table can be wrong, with the message it gets. */
class BadTableTest {
  @TempDir Path directory;

  /**
   * A bad table.
   *
   * @param change to the data section
   * @param message all problems, without the directory
   */
  record Case(String name, String table, UnaryOperator<Sections> change, String message) {
    @Override
    public String toString() {
      return name;
    }
  }

  private static Case bad(String name, String table, String message) {
    return new Case(name, table, section -> section, message);
  }

  private static Case bad(
      String name, String table, UnaryOperator<Sections> change, String message) {
    return new Case(name, table, change, message);
  }

  static Stream<Case> fileProblems() {
    return Stream.of(
        bad(
            "empty",
            "",
            "t.csv: the file is empty; write a line of column names, then a row a line"),
        bad(
            "only blank lines",
            "\n\r\n  \n",
            "t.csv: the file is empty; write a line of column names, then a row a line"),
        bad(
            "header only",
            "age,bought\n",
            "t.csv: there must be a row of data below the column names, found none"),
        bad(
            "no header",
            "5.1,3.5,setosa\n4.9,3.0,setosa\n",
            "t.csv:1:1: the first line must name the columns, found the number 5.1; write a line of"
                + " names above it, or data.header: false"),
        bad(
            "first row taken for names: a name is also a value",
            "23,Private,>50K\n31,Public,<=50K\n44,Private,>50K\n",
            "t.csv:1: the first line must name the columns, found 'Private', which is also a value"
                + " below it, '>50K', which is also a value below it; write data.header: false (and"
                + " columns: [NAMES]) if it is a row, otherwise header: true"),
        bad(
            "first row taken for names: numbers",
            "6,148,72,1\n1,85,66,0\n8,183,64,1\n",
            "t.csv:1: the first line must name the columns, found '1', which is also a value below"
                + " it; write data.header: false (and columns: [NAMES]) if it is a row, otherwise"
                + " header: true"),
        bad(
            "first row taken for names: numbers that do not recur",
            "6,148,72,5\n1,85,66,0\n8,183,64,1\n",
            "t.csv:1: the first line must name the columns, found 4 numbers in 4 names; write"
                + " data.header: false (and columns: [NAMES]) if it is a row, otherwise header:"
                + " true"),
        bad(
            "duplicate column names",
            "age,age,bought\n1,2,0\n",
            "t.csv:1:2: column names must differ, found 'age' already in column 1; rename one"),
        bad(
            "ragged rows, all of them reported",
            "age,bought\n22\n23,1\n24,1,7\n",
            """
            t.csv:2:2: every row must have 2 cells as the first line has, found 1
            t.csv:4:3: every row must have 2 cells as the first line has, found 3; quote cells that \
            contain the separator"""),
        bad(
            "rows that end with a separator",
            "age,bought\n22,0,\n23,1,\n24,1,\n",
            "t.csv:2:3: every row must have 2 cells as the first line has, found 3 in 3 rows, the"
                + " first here; each ends with a separator: end the first line with one, too"),
        bad(
            "names of rows, as R writes them",
            "age,bought\na,22,0\nb,23,1\nc,24,1\n",
            "t.csv:2:3: every row must have 2 cells as the first line has, found 3 in 3 rows, the"
                + " first here; if each begins with a name that the first line has none for, as R"
                + " writes it, write one there"),
        bad(
            "a title above the names",
            "Customers of 2024\n\nage,bought\n22,0\n23,1\n",
            "t.csv:1: at least one column besides the target must be left to learn from, found only"
                + " 'Customers of 2024'; name columns in the first line, and what separates cells:"
                + " data.separator: ;"),
        bad(
            "JSON",
            "[{\"age\": 22, \"bought\": 0}]\n",
            "t.csv: a table of text or IDX images are needed, found JSON; save it as CSV"),
        bad(
            "a spreadsheet",
            "PK\u0003\u0004 and so on",
            "t.csv: a table of text or IDX images are needed, found an archive or a spreadsheet;"
                + " save it as CSV"),
        bad(
            "one word in place of a number, again and again",
            "age,bought\n22,0\nunknown,1\n24,1\n25,1\n26,0\nunknown,1\nunknown,0\n",
            "t.csv:3:1: column 'age' holds numbers, found 'unknown' in 3 cells, the first here;"
                + " write missing_values: ['unknown'] if it says that there is no value, otherwise"
                + " correct the cell, or list the column under categorical or exclude"),
        bad(
            "a column without a value",
            "age,note,bought\n22,,0\n23,,1\n24,,1\n",
            "t.csv:2:2: column 'note' must not have missing cells, found nothing else; write"
                + " exclude: [note]"),
        bad(
            "a quote never closed",
            "age,bought\n22,0\n\"23,1\n24,1\n",
            "t.csv:3: a quoted cell must end with a quote, found the end of the file; close the"
                + " quote, or write the cell as \"…\" with its own quotes doubled"),
        bad(
            "text after a quoted cell",
            "age,bought\n22,0\n\"23\" years,1\n24,1\n",
            "t.csv:3: a quoted cell must end with a quote before a separator or the end of a line,"
                + " found none; double the quotes inside it, or begin the cell with another"
                + " character"));
  }

  static Stream<Case> columnProblems() {
    String people = "age,height,bought\n22,1.8,0\n31,1.7,1\n";
    return Stream.of(
        bad(
            "target that is missing",
            people,
            section -> section.target("bougth"),
            "data.target must be a column of t.csv, found no 'bougth'; did you mean 'bought'?"),
        bad(
            "every unknown name at once",
            people,
            section -> section.features("agee").exclude("hight").categorical("sex"),
            """
            data.features must be a column of t.csv, found no 'agee'; did you mean 'age'?
            data.exclude must be a column of t.csv, found no 'hight'; did you mean 'height'?
            data.categorical must be a column of t.csv, found no 'sex'; there are: age, height, \
            bought"""),
        bad(
            "target among the features",
            people,
            section -> section.target("age").features("age", "height"),
            "data.features must not name the target, found 'age'; take it out of the list"),
        bad(
            "default target among the features",
            people,
            section -> section.features("age", "bought"),
            "data.features must not name the target, found 'bought'; take it out of the list,"
                + " or name the target (it is the last column unless told)"),
        bad(
            "excluded target",
            people,
            section -> section.target("age").exclude("age"),
            "data.exclude must not name the target, found 'age'; take it out of the list"),
        bad(
            "feature that is excluded",
            people,
            section -> section.features("age", "height").exclude("age"),
            "data.features must not name excluded columns, found 'age'; take it out of the"
                + " list"),
        bad(
            "categorical column that is no feature",
            people,
            section -> section.exclude("age").categorical("age"),
            "data.categorical must name features, found 'age'; take it out of the list"),
        bad(
            "nothing to learn from",
            people,
            section -> section.exclude("age", "height"),
            "t.csv: at least one column besides the target must be left to learn from, found none"),
        bad(
            "text column with more texts than anybody wants to encode",
            "name,bought\n"
                + IntStream.range(0, 1001)
                    .mapToObj(i -> "n" + i + "," + i % 2 + "\n")
                    .reduce("", String::concat),
            "t.csv: a categorical column must have at most 1000 different texts, found 1001 in"
                + " 'name'; list it under exclude"));
  }

  static Stream<Case> cellProblems() {
    return Stream.of(
        bad(
            "text in a numeric column",
            "age,bought\n22,0\nold,1\n24,1\n25,0\n",
            "t.csv:3:1: column 'age' holds numbers, found 'old'; correct the cell, or list the"
                + " column under categorical or exclude"),
        bad(
            "what only Java takes for a number",
            "age,bought\n22,0\n0x10,1\n24d,1\n25,0\n26,1\n",
            """
            t.csv:3:1: column 'age' holds numbers, found '0x10'; correct the cell, or list the \
            column under categorical or exclude
            t.csv:4:1: column 'age' holds numbers, found '24d'; correct the cell, or list the \
            column under categorical or exclude"""),
        bad(
            "infinite cells",
            "age,bought\n22,0\ninf,1\n-Infinity,1\n1e999,0\n",
            """
            t.csv:3:1: column 'age' must hold finite numbers, found 'inf'; correct the cell, or \
            leave it empty and choose how missing cells are filled
            t.csv:4:1: column 'age' must hold finite numbers, found '-Infinity'; correct the cell, \
            or leave it empty and choose how missing cells are filled
            t.csv:5:1: column 'age' must hold finite numbers, found '1e999'; correct the cell, or \
            leave it empty and choose how missing cells are filled"""),
        bad(
            "missing cells of every spelling, and a missing target",
            "a,b,c,d,bought\n,NA,NaN,?,0\n1,1,1,1,\n",
            Stream.of("a", "b", "c", "d")
                    .map(
                        name ->
                            "t.csv:2:"
                                + (name.charAt(0) - 'a' + 1)
                                + ": column '"
                                + name
                                + "' must not have missing cells, found one; fill it in, or write"
                                + " missing: mean, median, most_frequent or drop_rows\n")
                    .reduce("", String::concat)
                + "t.csv:3:5: target 'bought' must not have missing cells, found one; fill it in,"
                + " or write missing: drop_rows"),
        bad(
            "missing target although features are filled",
            "a,bought\n,0\n1,\n",
            section -> section.missing(MissingValues.MEAN),
            "t.csv:3:2: target 'bought' must not have missing cells, found one; fill it in, or"
                + " write missing: drop_rows"),
        bad(
            "every row dropped",
            "a,bought\n,0\n1,\n",
            section -> section.missing(MissingValues.DROP_ROWS),
            "t.csv: missing: drop_rows must leave a row, found a missing cell in every one of 2;"
                + " exclude the columns that are mostly empty"),
        bad(
            "line numbers count blank lines and the lines of quoted cells",
            "note,age,bought\n\n\"two\nlines\",22,0\n\none,x,1\none,23,0\n",
            "t.csv:6:2: column 'age' holds numbers, found 'x'; correct the cell, or list the column"
                + " under categorical or exclude"));
  }

  static Stream<Case> targetProblems() {
    return Stream.of(
        bad(
            "one class",
            "age,bought\n22,yes\n31,yes\n",
            "t.csv: a classification needs at least two classes, found only 'yes' in target"
                + " 'bought'; name another target"),
        bad(
            "regression of a text",
            "age,city\n22,Ulm\n31,Bonn\n",
            section -> section.task(Task.REGRESSION),
            "t.csv:2:2: a regression needs a target of numbers, found text such as 'Ulm' in 'city';"
                + " write task: classification, or name another target"),
        bad(
            "text in a numeric target",
            "age,income\n22,1.5\n31,many\n40,2.5\n",
            "t.csv:3:2: target 'income' holds numbers, found 'many'; correct the cell, or write"
                + " task: classification"),
        bad(
            "classification of fractional numbers",
            "age,income\n"
                + IntStream.range(0, 21)
                    .mapToObj(i -> i + "," + (i % 21) + ".5\n")
                    .reduce("", String::concat)
                    .repeat(2),
            section -> section.task(Task.CLASSIFICATION),
            "t.csv: a classification needs classes, found 21 different fractional numbers in target"
                + " 'income'; write task: regression, or name another target"),
        bad(
            "a class of its own for every row",
            "age,name\n"
                + IntStream.range(0, 30)
                    .mapToObj(i -> i + ",n" + i + "\n")
                    .reduce("", String::concat),
            "t.csv: a class needs at least two rows on average, found 30 classes in 30 rows of"
                + " target 'name'; name another target, or write task: regression if it is a"
                + " number"));
  }

  static Stream<Case> cases() {
    return Stream.of(fileProblems(), columnProblems(), cellProblems(), targetProblems())
        .flatMap(cases -> cases);
  }

  @ParameterizedTest
  @MethodSource("cases")
  void aBadTableGetsItsMessage(Case bad) throws IOException {
    Path file = Files.writeString(directory.resolve("t.csv"), bad.table());

    assertEquals(bad.message(), messageOf(bad.change().apply(Sections.table(file))));
  }

  private String messageOf(Sections section) {
    BadInputException refused =
        assertThrows(BadInputException.class, () -> DataReader.read(section.build()));
    return refused.getMessage().replace(directory + "/", "");
  }

  @Test
  void aMissingFileIsNamed() {
    assertEquals(
        "none.csv: there is no such file; found none at none.csv",
        messageOf(Sections.table(directory.resolve("none.csv"))));
  }

  @Test
  void aDirectoryIsNoTable() throws IOException {
    Path folder = Files.createDirectory(directory.resolve("folder.csv"));

    assertEquals(
        "folder.csv: a regular file is needed, found a directory; name a file",
        messageOf(Sections.table(folder)));
  }

  @Test
  void aFileThatIsNotUtf8IsRefusedAtItsLine() throws IOException {
    byte[] latin1 = "city,bought\nUlm,0\nKöln,1\n".getBytes(StandardCharsets.ISO_8859_1);
    Path file = Files.write(directory.resolve("t.csv"), latin1);

    assertEquals(
        "t.csv:3: the text must be UTF-8, found other bytes; save the file as UTF-8, or name its encoding: data.encoding: windows-1252",
        messageOf(Sections.table(file)));
  }

  @Test
  void aGzipFileCutShortIsRefused() throws IOException {
    byte[] packed = Tables.gzipped("age,bought\n22,0\n31,1\n");
    Path file =
        Files.write(directory.resolve("t.csv.gz"), Arrays.copyOf(packed, packed.length - 12));

    assertEquals(
        "t.csv.gz: the file is cut short; copy or download it again",
        messageOf(Sections.table(file)));
  }

  @Test
  void twentyProblemsAreShownAndTheOthersCounted() throws IOException {
    String rows =
        IntStream.range(0, 133).mapToObj(i -> "x" + i + ",1\n").collect(Collectors.joining())
            + "1,0\n".repeat(200);
    Path file = Files.writeString(directory.resolve("t.csv"), "age,bought\n" + rows);

    String[] lines = messageOf(Sections.table(file)).split("\n", -1);

    assertEquals(21, lines.length);
    assertEquals("t.csv: … and 113 more", lines[20]);
  }

  @Test
  void aSecondFileMustHaveTheSameColumns() throws IOException {
    Path first = Files.writeString(directory.resolve("t.csv"), "age,bought\n22,0\n31,1\n");
    Path second = Files.writeString(directory.resolve("test.csv"), "agee,bought\n22,0\n");

    assertEquals(
        "test.csv:1: every column of the training data must be a column, found no 'age'; did you"
            + " mean 'agee'?",
        messageOf(Sections.table(first).test(new TestSet.File(second))));
  }

  @Test
  void aProblemInTheSecondFileIsPlacedThere() throws IOException {
    Path first = Files.writeString(directory.resolve("t.csv"), "age,bought\n22,0\n31,1\n40,1\n");
    Path second = Files.writeString(directory.resolve("test.csv"), "bought,age\n1,22\n0,x\n");

    assertEquals(
        "test.csv:3:2: column 'age' holds numbers, found 'x'; correct the cell, or list the column"
            + " under categorical or exclude",
        messageOf(Sections.table(first).test(new TestSet.File(second))));
  }

  @Test
  void aClassThatOnlyTheTestFileHasIsRefused() throws IOException {
    Path first = Files.writeString(directory.resolve("t.csv"), "a,bought\n1,yes\n2,no\n3,yes\n");
    Path second =
        Files.writeString(directory.resolve("u.csv"), "a,bought\n4,yes.\n5,no.\n6,yes.\n");

    assertEquals(
        """
        u.csv:2:2: a class of target 'bought' must occur in the rows learned from, found 'yes.' \
        only in the test file; did you mean 'yes'?
        u.csv:3:2: a class of target 'bought' must occur in the rows learned from, found 'no.' \
        only in the test file; did you mean 'no'?""",
        messageOf(Sections.table(first).test(new TestSet.File(second))));
  }
}
