package org.sweep4j.data.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;
import org.sweep4j.config.BadInputException;
import org.sweep4j.config.MissingValues;
import org.sweep4j.config.TableFormat;
import org.sweep4j.config.Task;
import org.sweep4j.data.Column;
import org.sweep4j.data.DataFile;
import org.sweep4j.data.prepare.Feature;
import org.sweep4j.data.prepare.Preprocessing;

/** Rows for a trained network, more of them than are held at a time. */
class NewRowsTest {
  private static final int ROWS = 30_000;
  private static final Preprocessing LEARNED =
      new Preprocessing(
          "y",
          Task.CLASSIFICATION,
          List.of("1", "2"),
          MissingValues.MEAN,
          Optional.empty(),
          List.of(new Feature.Numeric("x", 0, 1, OptionalDouble.of(0.5))));

  /** A table that is made while it is read. */
  private static final class Made extends InputStream {
    private final IntFunction<String> row;
    private byte[] line;
    private int next;
    private int rows;

    Made(String header, IntFunction<String> row) {
      this.row = row;
      this.line = bytes(header + "\n");
    }

    @Override
    public int read() {
      return next < line.length || nextLine() ? line[next++] : -1;
    }

    /** At most what is left of a line. */
    @Override
    public int read(byte[] bytes, int offset, int length) {
      if (next == line.length && !nextLine()) {
        return -1;
      }
      int count = Math.min(length, line.length - next);
      System.arraycopy(line, next, bytes, offset, count);
      next += count;
      return count;
    }

    private boolean nextLine() {
      boolean more = rows < ROWS;
      line = more ? bytes(row.apply(rows++) + "\n") : line;
      next = more ? 0 : next;
      return more;
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static DataFile table(InputStream content) {
    return new DataFile("t.csv", () -> content);
  }

  private static NewRows rows(boolean labelled, String... kept) {
    return new NewRows(LEARNED, TableFormat.USUAL, labelled, List.of(kept));
  }

  @Test
  void rowsAreHandedOutInOrderWhileTheFileIsRead() {
    List<Integer> sizes = new ArrayList<>();
    List<Integer> read = new ArrayList<>();
    List<String> ids = new ArrayList<>();
    Made made = new Made("id,x", i -> "%06d,%d.5".formatted(i, i));
    rows(false, "id")
        .forEachBlock(
            table(made),
            (rows, kept) -> {
              for (int row = 0; row < rows.rows(); row++) {
                assertEquals(
                    Integer.parseInt(kept.get(0).label(row)) + 0.5,
                    ((Column.Numeric) rows.features().get(0)).number(row));
                ids.add(kept.get(0).label(row));
              }
              sizes.add(rows.rows());
              read.add(made.rows);
            });
    assertEquals(List.of(8192, 8192, 8192, ROWS - 3 * 8192), sizes);
    assertTrue(read.get(0) < 2 * 8192 && read.get(1) < 3 * 8192, read::toString);
    assertEquals(ROWS, ids.size());
    assertEquals(
        List.of("000000", "008192", "029999"), List.of(ids.get(0), ids.get(8192), ids.get(29_999)));
  }

  @Test
  void aKeptCellStaysAsItIsWritten() {
    List<String> kept = new ArrayList<>();
    rows(false, "id", "x")
        .forEachBlock(
            table(new ByteArrayInputStream(bytes("id,x\nNA,007\n?,\n"))),
            (rows, columns) -> {
              for (int row = 0; row < rows.rows(); row++) {
                kept.add(columns.get(0).label(row) + "|" + columns.get(1).label(row));
              }
            });
    assertEquals(List.of("NA|007", "?|"), kept);
  }

  @Test
  void aRowThatCannotBeReadEndsWhatIsHandedOut() {
    List<Integer> sizes = new ArrayList<>();
    DataFile file = table(new Made("x", i -> i == 20_000 ? "oops" : "" + i));
    BadInputException refused =
        assertThrows(
            BadInputException.class,
            () -> rows(false).forEachBlock(file, (rows, kept) -> sizes.add(rows.rows())));
    assertEquals(List.of(8192, 8192), sizes);
    assertTrue(refused.getMessage().startsWith("t.csv:20002:1: column 'x' holds numbers"));
  }

  @Test
  void classesThatAreNumbersMayBeWrittenInSeveralWays() {
    List<Integer> labels = new ArrayList<>();
    rows(true)
        .forEachBlock(
            table(new ByteArrayInputStream(bytes("x,y\n1,2\n1,1.0\n1,2.00\n"))),
            (rows, kept) -> {
              for (int row = 0; row < rows.rows(); row++) {
                labels.add(rows.target().orElseThrow().label(row));
              }
            });
    assertEquals(List.of(1, 0, 1), labels);
  }
}
