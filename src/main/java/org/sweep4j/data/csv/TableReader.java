package org.sweep4j.data.csv;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sweep4j.config.BadInputException;
import org.sweep4j.config.Problem;
import org.sweep4j.config.TableFormat;
import org.sweep4j.data.Column;
import org.sweep4j.data.DataFile;
import org.sweep4j.data.ProblemList;
import org.sweep4j.data.csv.ColumnChoice.ChosenColumn;
import org.sweep4j.data.csv.ColumnChoice.Kind;
import org.sweep4j.data.csv.Table.Part;

/** Reads the wanted columns of one file, or of two files with the same columns. */
public final class TableReader {
  private final List<DataFile> files;
  private final TableFormat format;
  private final Optional<String> absent;
  private final List<ChosenColumn> wanted;
  private final boolean hasTarget;
  private final List<ColumnBuilder> builders;
  private final ProblemList problems = new ProblemList();
  private final List<Part> parts = new ArrayList<>();
  private int[] lines = new int[16];
  private List<String> leftOut = List.of();
  private int rows;

  private TableReader(
      List<DataFile> files,
      TableFormat format,
      Optional<String> absent,
      List<ChosenColumn> wanted,
      boolean hasTarget) {
    this.files = files;
    this.format = format;
    this.absent = absent;
    this.wanted = wanted;
    this.hasTarget = hasTarget;
    CellText cellText = new CellText(format);
    this.builders = wanted.stream().map(column -> new ColumnBuilder(column, cellText)).toList();
  }

  /**
   * @param absent a column that {@code format} names and files without a header may lack
   * @param choose says which columns are wanted, given the first file's header
   * @throws BadInputException with everything that is wrong in the files
   */
  public static Table read(
      List<DataFile> files,
      TableFormat format,
      Optional<String> absent,
      BiFunction<Header, ProblemList, ColumnChoice> choose) {
    ColumnChoice wanted = chosen(files.get(0), format, absent, choose);
    TableReader reader =
        new TableReader(files, format, absent, wanted.all(), wanted.target().isPresent());
    reader.readAll();
    if (reader.builders.stream().anyMatch(ColumnBuilder::mustBeReadAgain)) {
      reader = new TableReader(files, format, absent, reader.textsAsTexts(), reader.hasTarget);
      reader.readAll();
    }
    return reader.table();
  }

  private static ColumnChoice chosen(
      DataFile file,
      TableFormat format,
      Optional<String> absent,
      BiFunction<Header, ProblemList, ColumnChoice> choose) {
    try (CsvRecords records = new CsvRecords(file, format)) {
      ProblemList problems = new ProblemList();
      ColumnChoice wanted = choose.apply(Header.read(records, file, format, absent), problems);
      problems.throwIfAny();
      return wanted;
    }
  }

  private List<ChosenColumn> textsAsTexts() {
    return builders.stream()
        .map(
            column ->
                column.isText()
                    ? new ChosenColumn(column.name(), Kind.TEXTS)
                    : new ChosenColumn(column.name(), column.kind()))
        .toList();
  }

  private void readAll() {
    for (DataFile file : files) {
      try (CsvRecords records = new CsvRecords(file, format)) {
        readFile(file, records);
      }
    }
  }

  private void readFile(DataFile file, CsvRecords records) {
    Header header = Header.read(records, file, format, absent);
    for (ChosenColumn column : wanted) {
      header.require(column.name(), "every column of the training data", problems);
    }
    problems.throwIfAny();
    if (parts.isEmpty()) {
      Set<String> names = wanted.stream().map(ChosenColumn::name).collect(Collectors.toSet());
      leftOut = header.names().stream().filter(name -> !names.contains(name)).toList();
    }
    int[] places = wanted.stream().mapToInt(column -> header.places().get(column.name())).toArray();
    int firstRow = rows;
    parts.add(
        new Part(
            file,
            header.line(),
            records.separator(),
            firstRow,
            Arrays.stream(places).map(place -> place + 1).toArray(),
            records.broken()));
    header.firstRow().ifPresent(cells -> addRow(cells, header, places, records.line()));
    records.forEachRemaining(cells -> addRow(cells, header, places, records.line()));
    if (rows == firstRow && problems.isEmpty()) {
      problems.add(file.name(), "there must be a row of data below the column names, found none");
    }
  }

  private void addRow(String[] cells, Header header, int[] places, int line) {
    int expected = header.names().size();
    if (cells.length != expected) {
      int place = Math.min(cells.length, expected) + 1;
      problems.add(new Problem(header.file().name(), line, place, ragged(cells.length, expected)));
      return;
    }
    for (int i = 0; i < places.length; i++) {
      builders.get(i).add(CellText.stripped(cells[places[i]]));
    }
    if (rows == lines.length) {
      lines = Arrays.copyOf(lines, 2 * rows);
    }
    lines[rows++] = line;
  }

  private static String ragged(int found, int expected) {
    return "every row must have "
        + expected
        + (expected == 1 ? " cell" : " cells")
        + " as the first line has, found "
        + found
        + (found > expected ? "; quote cells that contain the separator" : "");
  }

  private Table table() {
    Table table =
        new Table(features(), target(), parts, Arrays.copyOf(lines, rows), leftOut, codes());
    for (int i = 0; i < builders.size(); i++) {
      ColumnBuilder column = builders.get(i);
      if (!column.isText()) {
        new NonNumericCells(table, column, i, hasTarget && i == builders.size() - 1)
            .report(problems);
      }
    }
    problems.throwIfAny();
    return table;
  }

  private List<String> codes() {
    return builders.stream()
        .filter(ColumnBuilder::hasLeadingZeros)
        .map(ColumnBuilder::name)
        .toList();
  }

  private List<Column> features() {
    Stream<ColumnBuilder> columns = builders.stream();
    return (hasTarget ? columns.limit(builders.size() - 1L) : columns)
        .map(ColumnBuilder::build)
        .toList();
  }

  private Optional<Column> target() {
    return hasTarget ? Optional.of(builders.get(builders.size() - 1).build()) : Optional.empty();
  }
}
