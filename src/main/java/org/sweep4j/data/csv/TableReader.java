package org.sweep4j.data.csv;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.sweep4j.config.TableFormat;
import org.sweep4j.data.Column;
import org.sweep4j.data.DataFile;
import org.sweep4j.data.ProblemList;
import org.sweep4j.data.csv.ColumnChoice.ChosenColumn;
import org.sweep4j.data.csv.ColumnChoice.Kind;
import org.sweep4j.data.csv.Table.Part;

/** Reads the wanted columns of one file, or of two files with the same columns. */
public final class TableReader {

  /** Says which columns are wanted, given the first file's header. */
  public interface Chooser extends BiFunction<Header, ProblemList, ColumnChoice> {}

  private final TableFormat format;
  private final Optional<String> absent;
  private final Chooser chooser;
  private final int mostRows;
  private final Consumer<Table> user;
  private ColumnChoice wanted = new ColumnChoice(List.of(), Optional.empty());
  private List<ColumnBuilder> builders = List.of();
  private final ProblemList problems = new ProblemList();
  private final List<Part> parts = new ArrayList<>();
  private final Map<Integer, RaggedRows> ragged = new LinkedHashMap<>();
  private int[] lines = new int[16];
  private List<String> leftOut = List.of();
  private int rows;

  private TableReader(
      TableFormat format,
      Optional<String> absent,
      Chooser chooser,
      int mostRows,
      Consumer<Table> user) {
    this.format = format;
    this.absent = absent;
    this.chooser = chooser;
    this.mostRows = mostRows;
    this.user = user;
  }

  /**
   * @throws org.sweep4j.config.BadInputException with everything that is wrong in the files
   */
  public static Table read(List<DataFile> files, TableFormat format, Chooser chooser) {
    TableReader reader = ofWhole(files, format, chooser);
    if (reader.builders.stream().anyMatch(ColumnBuilder::mustBeReadAgain)) {
      ColumnChoice again = reader.textsAsTexts();
      reader = ofWhole(files, format, (header, problems) -> again);
    }
    return reader.table();
  }

  private static TableReader ofWhole(List<DataFile> files, TableFormat format, Chooser chooser) {
    TableReader reader =
        new TableReader(format, Optional.empty(), chooser, Integer.MAX_VALUE, block -> {});
    files.forEach(reader::readFile);
    return reader;
  }

  /**
   * Hands out one file's rows in order, at most {@code mostRows} at a time.
   *
   * @param absent a column that {@code format} names and a file without a header may lack
   * @param chooser wants no column of {@link Kind#EITHER} or {@link Kind#LABELS}, which only all
   *     rows tell
   * @throws org.sweep4j.config.BadInputException with everything that is wrong in the first rows
   *     that cannot be handed out
   */
  public static void readInBlocks(
      DataFile file,
      TableFormat format,
      Optional<String> absent,
      Chooser chooser,
      int mostRows,
      Consumer<Table> user) {
    TableReader reader = new TableReader(format, absent, chooser, mostRows, user);
    reader.readFile(file);
    user.accept(reader.table());
  }

  private ColumnChoice textsAsTexts() {
    List<ChosenColumn> columns =
        builders.stream()
            .map(c -> new ChosenColumn(c.name(), c.isText() ? Kind.TEXTS : c.kind()))
            .toList();
    return new ColumnChoice(
        columns.subList(0, wanted.features().size()),
        wanted.target().map(target -> columns.get(columns.size() - 1)));
  }

  private void readFile(DataFile file) {
    try (CsvRecords records = new CsvRecords(file, format)) {
      Header header = Header.read(records, file, format, absent);
      if (parts.isEmpty()) {
        choose(header);
      }
      for (ChosenColumn column : wanted.all()) {
        header.require(column.name(), "every column of the training data", problems);
      }
      problems.throwIfAny();
      int[] places =
          wanted.all().stream().mapToInt(column -> header.places().get(column.name())).toArray();
      char separator = records.separator();
      Part part = new Part(file, header.line(), separator, rows, header.places(), records.broken());
      parts.add(part);
      int before = rows;
      header.firstRow().ifPresent(cells -> addRow(cells, header, places, records.line()));
      records.forEachRemaining(cells -> addRow(cells, header, places, records.line()));
      parts.set(parts.size() - 1, part.with(records.broken()));
      boolean none = rows == before && ragged.isEmpty();
      reportRagged();
      if (none) {
        problems.add(file.name(), "there must be a row of data below the column names, found none");
      }
    }
  }

  private void choose(Header header) {
    wanted = chooser.apply(header, problems);
    problems.throwIfAny();
    Set<String> names = wanted.all().stream().map(ChosenColumn::name).collect(Collectors.toSet());
    leftOut = header.names().stream().filter(name -> !names.contains(name)).toList();
    begin();
  }

  private void begin() {
    CellText cellText = new CellText(format);
    builders = wanted.all().stream().map(column -> new ColumnBuilder(column, cellText)).toList();
    rows = 0;
  }

  private void addRow(String[] cells, Header header, int[] places, int line) {
    int expected = header.names().size();
    if (cells.length != expected) {
      ragged
          .computeIfAbsent(cells.length, found -> new RaggedRows(found, expected))
          .addRow(line, cells[cells.length - 1].isBlank());
      return;
    }
    if (rows == mostRows) {
      user.accept(table());
      begin();
    }
    for (int i = 0; i < places.length; i++) {
      builders.get(i).add(CellText.stripped(cells[places[i]]));
    }
    if (rows == lines.length) {
      lines = Arrays.copyOf(lines, 2 * rows);
    }
    lines[rows++] = line;
  }

  private void reportRagged() {
    String file = parts.get(parts.size() - 1).file().name();
    ragged.values().forEach(some -> some.report(file, rows == 0, problems));
    ragged.clear();
  }

  /** The rows since the last were handed out. */
  private Table table() {
    int features = wanted.features().size();
    List<Column> columns = builders.stream().map(ColumnBuilder::build).toList();
    Table table =
        new Table(
            columns.subList(0, features),
            columns.stream().skip(features).findFirst(),
            List.copyOf(parts),
            Arrays.copyOf(lines, rows),
            leftOut,
            builders.stream()
                .filter(ColumnBuilder::hasLeadingZeros)
                .map(ColumnBuilder::name)
                .toList());
    for (int i = 0; i < builders.size(); i++) {
      if (!builders.get(i).isText()) {
        new NonNumericCells(table, builders.get(i), i == features).report(problems);
      }
    }
    reportRagged();
    problems.throwIfAny();
    return table;
  }
}
