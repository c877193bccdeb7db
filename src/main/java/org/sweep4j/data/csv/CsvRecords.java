package org.sweep4j.data.csv;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.commons.io.input.SequenceReader;
import org.sweep4j.config.BadInputException;
import org.sweep4j.config.Problem;
import org.sweep4j.config.TableFormat;
import org.sweep4j.data.DataFile;

/**
 * Goes through a table of text record by record, by the rules of RFC 4180: a cell that begins with
 * a quote ends with one, may hold separators and line ends, and doubles the quotes it holds. A
 * quote anywhere else is a character.
 *
 * <p>FastCSV takes the cells apart. What it leaves open is done here: the byte order mark, lines of
 * spaces, bytes of another encoding, and a quote that never ends. For the last of these a line is
 * put below the file: if it does not come back as a record, a quoted cell has swallowed it.
 */
public final class CsvRecords implements AutoCloseable {
  private static final char BYTE_ORDER_MARK = '\uFEFF';
  private static final char SPACE = ' ';

  /** Of a character that no text holds (a Unicode noncharacter). */
  private static final String END = "\uFDD0";

  private final DataFile file;
  private final Charset encoding;
  private final char separator;
  private final CsvReader<CsvRecord> reader;
  private final Iterator<CsvRecord> records;
  private int recordLine;
  private String[] record = new String[0];
  private Broken broken = new Broken(0, 0);

  /** Records that hold line ends: how many, and the line at which the first begins. */
  public record Broken(int records, int firstLine) {}

  public CsvRecords(DataFile file, TableFormat format) {
    this.file = file;
    this.encoding = format.encoding();
    try {
      BufferedReader text =
          new BufferedReader(new InputStreamReader(file.open(), encoding.newDecoder()));
      text.mark(1);
      if (text.read() != BYTE_ORDER_MARK) {
        text.reset();
      }
      this.separator =
          format.separator().isPresent()
              ? format.separator().get()
              : Separators.of(text, file.isTabSeparated());
      this.reader =
          builder(separator)
              .build(handler(), new SequenceReader(text, new StringReader("\n" + END)));
    } catch (IOException e) {
      throw unreadable(e);
    }
    this.records = reader.iterator();
  }

  static CsvReader.CsvReaderBuilder builder(char separator) {
    return CsvReader.builder()
        .fieldSeparator(separator)
        .skipEmptyLines(true)
        .allowMissingFields(true)
        .allowExtraFields(true)
        .allowExtraCharsAfterClosingQuote(false)
        .trimWhitespacesAroundQuotes(true);
  }

  /** Records as wide as memory allows. */
  static CsvRecordHandler handler() {
    return CsvRecordHandler.of(
        limits -> limits.maxFields(Integer.MAX_VALUE).maxRecordSize(Integer.MAX_VALUE));
  }

  /** What stands between two cells. */
  public char separator() {
    return separator;
  }

  /** The cells of the next line that is not blank; absent at the end of the file. */
  public Optional<String[]> next() {
    try {
      while (records.hasNext()) {
        CsvRecord record = records.next();
        int last = record.getFieldCount() - 1;
        if (record.getField(last).endsWith(END)) {
          requireEnd(record);
          noteBreaks((int) record.getStartingLineNumber());
          return Optional.empty();
        }
        if (last > 0 || !record.getField(0).isBlank()) {
          noteBreaks((int) record.getStartingLineNumber());
          this.record = cells(record);
          return Optional.of(this.record);
        }
      }
      return Optional.empty();
    } catch (UncheckedIOException e) {
      throw unreadable(Objects.requireNonNull(e.getCause()));
    } catch (CsvParseException e) {
      throw malformed(e);
    }
  }

  /** Between two records lie blank lines, or line ends within the cells of the first. */
  private void noteBreaks(int line) {
    if (line > recordLine + 1 && Arrays.stream(record).anyMatch(cell -> cell.indexOf('\n') >= 0)) {
      broken = new Broken(broken.records + 1, broken.records == 0 ? recordLine : broken.firstLine);
    }
    recordLine = line;
  }

  private void requireEnd(CsvRecord record) {
    if (record.getFieldCount() > 1 || record.getField(0).length() > END.length()) {
      throw problem(
          (int) record.getStartingLineNumber(),
          "a quoted cell must end with a quote, found the end of the file; close the quote, or"
              + " write the cell as \"…\" with its own quotes doubled");
    }
  }

  /** Several spaces separate two cells as one does. */
  private String[] cells(CsvRecord record) {
    String[] cells = record.getFields().toArray(String[]::new);
    return separator == SPACE
        ? Arrays.stream(cells).filter(cell -> !cell.isEmpty()).toArray(String[]::new)
        : cells;
  }

  private BadInputException malformed(CsvParseException failure) {
    if (failure.getCause() instanceof UncheckedIOException io) {
      return unreadable(Objects.requireNonNull(io.getCause()));
    } else if (failure.getCause() instanceof IOException io) {
      return unreadable(io);
    }
    String digits = String.valueOf(failure.getMessage()).replaceAll("\\D+", " ").strip();
    int line = digits.matches("\\d{1,9}") ? Integer.parseInt(digits) : recordLine + 1;
    return problem(
        line,
        "a quoted cell must end with a quote before a separator or the end of a line, found none;"
            + " double the quotes inside it, or begin the cell with another character");
  }

  private BadInputException unreadable(IOException failure) {
    return failure instanceof CharacterCodingException ? otherBytes() : file.unreadable(failure);
  }

  /** Reads the file once more to name the line. */
  private BadInputException otherBytes() {
    int number = 0;
    boolean wide = false;
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(file.open(), StandardCharsets.ISO_8859_1))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        number++;
        byte[] bytes = line.getBytes(StandardCharsets.ISO_8859_1);
        wide |= number == 1 && (line.startsWith("\u00ff\u00fe") || line.startsWith("\u00fe\u00ff"));
        encoding.newDecoder().decode(ByteBuffer.wrap(bytes));
      }
      return file.problem(
          "the text must be %s, found a file that is cut short".formatted(encoding));
    } catch (CharacterCodingException e) {
      return problem(
          number,
          "the text must be %1$s, found %2$s; save the file as %1$s, or name its encoding:"
                  .formatted(encoding, number == 1 && wide ? "that of UTF-16" : "other bytes")
              + " data.encoding: "
              + (number == 1 && wide ? "UTF-16" : "windows-1252"));
    } catch (IOException readOnce) {
      return file.problem(
          "the text must be %s, found other bytes after line %d".formatted(encoding, recordLine));
    }
  }

  private BadInputException problem(int line, String message) {
    return new BadInputException(new Problem(file.name(), line, 0, message));
  }

  /** Hands every record that is left to {@code user}. */
  public void forEachRemaining(Consumer<String[]> user) {
    for (Optional<String[]> cells = next(); cells.isPresent(); cells = next()) {
      user.accept(cells.get());
    }
  }

  /** The records that hold line ends, of those handed out so far. */
  Broken broken() {
    return broken;
  }

  /** Where the record last handed out starts, from 1. */
  int line() {
    return recordLine;
  }

  @Override
  public void close() {
    try {
      reader.close();
    } catch (IOException e) {
      throw file.unreadable(e);
    }
  }
}
