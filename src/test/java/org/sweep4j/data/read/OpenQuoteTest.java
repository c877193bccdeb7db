package org.sweep4j.data.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.sweep4j.config.BadInputException;
import org.sweep4j.config.TableFormat;
import org.sweep4j.data.DataFile;
import org.sweep4j.data.csv.CsvRecords;

/**
 * Quotes that nobody closes, in a file of 1.6 MB: what is read of it grows with its size and no
 * faster.
 */
class OpenQuoteTest {
  private static final int ROWS = 160_000;
  private final AtomicLong read = new AtomicLong();

  private DataFile file(IntFunction<String> row) {
    byte[] content =
        IntStream.range(0, ROWS)
            .mapToObj(row)
            .collect(Collectors.joining("\n", "a,b,y\n", "\n"))
            .getBytes(StandardCharsets.UTF_8);
    assertTrue(content.length > 1_600_000);
    return new DataFile("t.csv", () -> counted(new ByteArrayInputStream(content)));
  }

  private InputStream counted(InputStream content) {
    return new FilterInputStream(content) {
      @Override
      public int read(byte[] bytes, int offset, int length) throws IOException {
        int count = in.read(bytes, offset, length);
        read.addAndGet(count);
        return count;
      }
    };
  }

  private static int rows(DataFile file) {
    AtomicLong rows = new AtomicLong();
    try (CsvRecords records = new CsvRecords(file, TableFormat.USUAL)) {
      records.forEachRemaining(cells -> rows.incrementAndGet());
    }
    return rows.intValue() - 1;
  }

  private static String row(int i) {
    return "%06d,%d,x".formatted(i, i % 10);
  }

  @Test
  void aQuoteThatIsNeverClosedIsFoundInOneReading() {
    for (int where : List.of(0, ROWS / 2, ROWS - 1)) {
      read.set(0);
      DataFile file = file(i -> i == where ? "\"" + row(i) : row(i));
      String message = assertThrows(BadInputException.class, () -> rows(file)).getMessage();
      assertTrue(message.startsWith("t.csv:" + (where + 2) + ": a quoted cell must end"), message);
      assertTrue(read.get() < 2_000_000, "%,d bytes read".formatted(read.get()));
    }
  }

  @Test
  void quotesWithinCellsOpenNothing() {
    assertEquals(ROWS, rows(file(i -> "%06d,%d\" pipe,x".formatted(i, i % 10))));
    assertTrue(read.get() < 3_500_000, "%,d bytes read".formatted(read.get()));
  }
}
