package org.sweep4j.data.csv;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Finds out what separates the cells of a table: the character that cuts the first line into at
 * least two cells and most of the following lines into as many. Of several the file's usual one
 * wins (a tab for {@code .tsv}, otherwise a comma), then the one that makes the most cells; a space
 * only if nothing else does.
 */
public final class Separators {
  private static final int LINES_LOOKED_AT = 20;
  private static final int MOST_LOOKED_AT = 1 << 20;
  private static final List<Character> CANDIDATES = List.of(',', ';', '\t', '|');

  private Separators() {}

  /**
   * @param text at whose beginning the reader stands, and is left
   * @param tabs whether the file's usual separator is a tab
   */
  static char of(BufferedReader text, boolean tabs) throws IOException {
    char usual = tabs ? '\t' : ',';
    String sample = firstLines(text);
    if (cells(sample, usual) > 0) {
      return usual;
    }
    char best = usual;
    for (char candidate : CANDIDATES) {
      best = cells(sample, candidate) > cells(sample, best) ? candidate : best;
    }
    return cells(sample, best) == 0 && cells(sample, ' ') > 0 ? ' ' : best;
  }

  /** As a user would write it. */
  public static String name(char separator) {
    return switch (separator) {
      case '\t' -> "tab";
      case ' ' -> "space";
      default -> String.valueOf(separator);
    };
  }

  private static String firstLines(BufferedReader text) throws IOException {
    StringBuilder sample = new StringBuilder();
    text.mark(MOST_LOOKED_AT);
    int lines = 0;
    boolean blank = true;
    for (int c = text.read(); c >= 0; c = text.read()) {
      if (c == '\n' || c == '\r') {
        lines += blank ? 0 : 1;
        blank = true;
      } else {
        blank &= Character.isWhitespace(c);
      }
      if (lines == LINES_LOOKED_AT || sample.length() + 1 == MOST_LOOKED_AT) {
        break;
      }
      sample.append((char) c);
    }
    text.reset();
    return sample.toString();
  }

  /** How many cells the first line has; 0 if it is one, or most lines have another number. */
  private static int cells(String sample, char separator) {
    int[] counts = counts(sample, separator);
    if (counts.length == 0 || counts[0] < 2) {
      return 0;
    }
    long alike = Arrays.stream(counts).filter(count -> count == counts[0]).count();
    return 2 * alike > counts.length ? counts[0] : 0;
  }

  /** The records up to a malformed one; the lines looked at may end within a quoted cell. */
  private static int[] counts(String sample, char separator) {
    List<Integer> counts = new ArrayList<>();
    try (CsvReader<CsvRecord> records =
        CsvRecords.builder(separator).build(CsvRecords.handler(), sample)) {
      records.forEach(
          record ->
              counts.add(
                  separator == ' '
                      ? (int) record.getFields().stream().filter(cell -> !cell.isEmpty()).count()
                      : record.getFieldCount()));
    } catch (CsvParseException | IOException e) {
      return counts.stream().mapToInt(Integer::intValue).toArray();
    }
    return counts.stream().mapToInt(Integer::intValue).toArray();
  }
}
