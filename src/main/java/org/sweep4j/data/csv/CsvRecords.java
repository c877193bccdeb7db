package org.sweep4j.data.csv;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Consumer;
import org.datavec.api.records.reader.impl.csv.SerializableCSVParser;
import org.sweep4j.config.BadInputException;
import org.sweep4j.config.Problem;
import org.sweep4j.data.DataFile;

/**
 * Goes through a CSV or TSV file record by record.
 *
 * <p>DataVec's parser takes the cells apart: quoted cells, doubled quotes, quoted line ends. What
 * DataVec's record readers leave open is done here: byte order mark, CR LF, blank lines, a quote
 * that never ends, and the number of the line each record starts at.
 */
public final class CsvRecords implements AutoCloseable {
  private static final char BYTE_ORDER_MARK = '\uFEFF';
  private static final char QUOTE = '"';
  private static final String OPEN_QUOTE =
      "a quoted cell must end with a quote, found the end of the file";

  private final DataFile file;
  private final BufferedReader reader;
  private final SerializableCSVParser parser;
  private int linesRead;
  private int recordLine;

  public CsvRecords(DataFile file) {
    this.file = file;
    // Without an escape character: in a CSV file a backslash is a letter like any other.
    this.parser =
        new SerializableCSVParser(
            file.isTabSeparated() ? '\t' : ',', QUOTE, SerializableCSVParser.NULL_CHARACTER);
    try {
      this.reader =
          new BufferedReader(
              new InputStreamReader(
                  file.open(),
                  StandardCharsets.UTF_8
                      .newDecoder()
                      .onMalformedInput(CodingErrorAction.REPORT)
                      .onUnmappableCharacter(CodingErrorAction.REPORT)));
    } catch (IOException e) {
      throw file.unreadable(e);
    }
  }

  /** The cells of the next line that is not blank; absent at the end of the file. */
  public Optional<String[]> next() {
    try {
      Optional<String> line = nextFilledLine();
      if (line.isEmpty()) {
        return Optional.empty();
      }
      recordLine = linesRead;
      return Optional.of(parse(line.get()));
    } catch (CharacterCodingException e) {
      throw file.problem("the text must be UTF-8, found other bytes; save the file as UTF-8");
    } catch (IOException e) {
      throw file.unreadable(e);
    }
  }

  /** Hands every record that is left to {@code user}. */
  public void forEachRemaining(Consumer<String[]> user) {
    for (Optional<String[]> cells = next(); cells.isPresent(); cells = next()) {
      user.accept(cells.get());
    }
  }

  private String[] parse(String line) throws IOException {
    String[] cells = parser.parseLineMulti(line);
    while (parser.isPending()) {
      String following = reader.readLine();
      if (following == null) {
        throw new BadInputException(new Problem(file.name(), recordLine, 0, OPEN_QUOTE));
      }
      linesRead++;
      cells = joined(cells, parser.parseLineMulti(following));
    }
    return cells;
  }

  /** The parser hands out the finished cells of each line and keeps the unfinished one. */
  private static String[] joined(String[] first, String[] second) {
    String[] all = new String[first.length + second.length];
    System.arraycopy(first, 0, all, 0, first.length);
    System.arraycopy(second, 0, all, first.length, second.length);
    return all;
  }

  private Optional<String> nextFilledLine() throws IOException {
    String line = reader.readLine();
    while (line != null) {
      linesRead++;
      if (linesRead == 1 && !line.isEmpty() && line.charAt(0) == BYTE_ORDER_MARK) {
        line = line.substring(1);
      }
      if (!line.isBlank()) {
        return Optional.of(line);
      }
      line = reader.readLine();
    }
    return Optional.empty();
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
