package org.sweep4j.data.csv;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.sweep4j.data.DataFile;

/**
 * Finds out what separates the cells of a table: the character that cuts the first line into at
 * least two cells and most of the following lines into as many. Of several the file's usual one
 * wins (a tab for {@code .tsv}, otherwise a comma), then the one that makes the most cells; a space
 * only if nothing else does.
 */
public final class Separators {
  private static final int LINES_LOOKED_AT = 20;
  private static final List<Character> CANDIDATES = List.of(',', ';', '\t', '|');

  private Separators() {}

  static char of(DataFile file, Charset encoding) throws IOException {
    char usual = file.isTabSeparated() ? '\t' : ',';
    String sample = firstLines(file, encoding);
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

  private static String firstLines(DataFile file, Charset encoding) throws IOException {
    try (BufferedReader lines = new BufferedReader(new InputStreamReader(file.open(), encoding))) {
      List<String> filled = new ArrayList<>();
      String line = lines.readLine();
      while (line != null && filled.size() < LINES_LOOKED_AT) {
        if (!line.isBlank()) {
          filled.add(line);
        }
        line = lines.readLine();
      }
      return String.join("\n", filled);
    }
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
