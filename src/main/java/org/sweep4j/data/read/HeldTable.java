package org.sweep4j.data.read;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.sweep4j.config.HeldRows;
import org.sweep4j.data.Column;
import org.sweep4j.data.Column.Numeric;
import org.sweep4j.data.Column.Texts;
import org.sweep4j.data.DataFile;
import org.sweep4j.data.ProblemList;
import org.sweep4j.data.csv.ColumnChoice;
import org.sweep4j.data.csv.ColumnChoice.ChosenColumn;
import org.sweep4j.data.csv.ColumnChoice.Kind;
import org.sweep4j.data.csv.CsvRecords;
import org.sweep4j.data.csv.Header;
import org.sweep4j.data.csv.Table;
import org.sweep4j.data.csv.TableReader;
import org.sweep4j.file.RegularFile;

/**
 * A table in memory; means what a file with the same columns would.
 *
 * @param columns of the same length, names different from each other
 */
public record HeldTable(String name, List<Column> columns, int rows) implements HeldRows {
  public HeldTable {
    columns = List.copyOf(columns);
  }

  /**
   * @throws org.sweep4j.config.BadInputException if columns that are wanted are not there
   */
  Table table(TableReader.Chooser choose) {
    Map<String, Integer> places = new LinkedHashMap<>();
    columns.forEach(column -> places.put(column.name(), places.size()));
    DataFile file = file();
    ProblemList problems = new ProblemList();
    ColumnChoice wanted =
        choose.apply(
            new Header(file, 0, List.copyOf(places.keySet()), places, Optional.empty()), problems);
    problems.throwIfAny();
    List<Column> features = wanted.features().stream().map(this::chosen).toList();
    Optional<Column> target = wanted.target().map(this::chosen);
    List<String> used =
        Stream.concat(features.stream(), target.stream()).map(Column::name).toList();
    return new Table(
        features,
        target,
        List.of(new Table.Part(file, 0, ',', 0, places, new CsvRecords.Broken(0, 0))),
        IntStream.rangeClosed(1, rows).toArray(),
        places.keySet().stream().filter(column -> !used.contains(column)).toList(),
        List.of());
  }

  private DataFile file() {
    return new DataFile(
        name,
        () -> {
          throw new IllegalStateException(name + " is held in memory, no file");
        });
  }

  private Column chosen(ChosenColumn wanted) {
    Column column =
        columns.stream().filter(c -> c.name().equals(wanted.name())).findFirst().orElseThrow();
    return wanted.kind() == Kind.TEXTS && column instanceof Numeric ? texts(column) : column;
  }

  /** Numbers as the texts that a file would hold. */
  private static Texts texts(Column numbers) {
    Map<String, Integer> places = new LinkedHashMap<>();
    int[] codes = new int[((Numeric) numbers).values().length];
    for (int row = 0; row < codes.length; row++) {
      codes[row] =
          numbers.isMissing(row)
              ? -1
              : places.computeIfAbsent(numbers.label(row), label -> places.size());
    }
    return new Texts(numbers.name(), codes, List.copyOf(places.keySet()));
  }

  @Override
  public String sha256() {
    MessageDigest digest = RegularFile.sha256();
    for (Column column : columns) {
      digest.update(column.name().getBytes(StandardCharsets.UTF_8));
      if (column instanceof Numeric numbers) {
        ByteBuffer bytes = ByteBuffer.allocate(Double.BYTES);
        for (double number : numbers.values()) {
          digest.update(bytes.putDouble(0, number).array());
        }
      } else {
        for (int row = 0; row < rows; row++) {
          String text = column.isMissing(row) ? "" : column.label(row);
          digest.update((text + "\n").getBytes(StandardCharsets.UTF_8));
        }
      }
    }
    return HexFormat.of().formatHex(digest.digest());
  }
}
