package org.sweep4j.data.read;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.sweep4j.config.MissingValues;
import org.sweep4j.config.NearMiss;
import org.sweep4j.config.TableFormat;
import org.sweep4j.config.Task;
import org.sweep4j.data.Column;
import org.sweep4j.data.DataFile;
import org.sweep4j.data.Dataset;
import org.sweep4j.data.ImageSize;
import org.sweep4j.data.ProblemList;
import org.sweep4j.data.ReadingNotes;
import org.sweep4j.data.Target;
import org.sweep4j.data.csv.CellText;
import org.sweep4j.data.csv.ColumnChoice;
import org.sweep4j.data.csv.ColumnChoice.ChosenColumn;
import org.sweep4j.data.csv.ColumnChoice.Kind;
import org.sweep4j.data.csv.Header;
import org.sweep4j.data.csv.Table;
import org.sweep4j.data.csv.TableReader;
import org.sweep4j.data.image.IdxFiles;
import org.sweep4j.data.prepare.Feature;
import org.sweep4j.data.prepare.Preprocessing;

/**
 * Reads rows for a network that is already trained: the columns and classes are given.
 *
 * @param format how tables of them are written
 * @param labelled whether they have targets; otherwise a target column is neither needed nor looked
 *     at
 * @param kept columns of a table to hand out beside the rows, as they are written
 */
public record NewRows(
    Preprocessing preprocessing, TableFormat format, boolean labelled, List<String> kept) {
  private static final String ADVICE =
      "fill it in, or train the network with missing: mean, median or most_frequent";

  /** Of a block, which holds as many inputs of the network at most, and a row at least. */
  private static final int MOST_NUMBERS = 1 << 20;

  private static final int MOST_ROWS = 8192;

  /** What is done with some rows and the columns kept of them. */
  public interface BlockUser {
    void use(Dataset rows, List<Column> kept);
  }

  /**
   * Hands out all rows of a file in order, those of a table some at a time: memory does not grow
   * with their number.
   *
   * @param file a table with the columns the network was trained on, or an IDX file of images
   * @throws org.sweep4j.config.BadInputException if the file cannot be used with this preparation,
   *     or has a class that the network does not know
   */
  public void forEachBlock(DataFile file, BlockUser user) {
    Path path = Path.of(file.name());
    if (preprocessing.image().isPresent() && Files.exists(path) && IdxFiles.isImages(path)) {
      user.use(images(path, preprocessing.image().get()), List.of());
      return;
    }
    int fitting = MOST_NUMBERS / Math.max(1, preprocessing.inputs());
    TableReader.readInBlocks(
        file,
        format,
        labelled ? Optional.empty() : Optional.of(preprocessing.targetName()),
        this::wanted,
        Math.max(1, Math.min(MOST_ROWS, fitting)),
        table -> {
          List<Column> columns = table.features();
          int own = columns.size() - kept.size();
          Dataset rows = dataset(table.with(columns.subList(0, own), List.of()));
          user.use(rows, columns.subList(own, columns.size()));
        });
  }

  /**
   * Rows of a Java program.
   *
   * @throws org.sweep4j.config.BadInputException as {@link #forEachBlock} does
   */
  public Dataset of(HeldTable rows) {
    return dataset(rows.table(this::wanted));
  }

  private Dataset images(Path path, ImageSize expected) {
    IdxFiles files =
        labelled ? IdxFiles.read(path, IdxFiles.labelsBeside(path)) : IdxFiles.readImages(path);
    files.requireSize(expected, path.toString());
    int count = files.count();
    Optional<Target> target =
        labelled ? Optional.of(target(path.toString(), files.labels())) : Optional.empty();
    return new Dataset(
        path.toString(),
        ImageLoader.pixels(files),
        target,
        count,
        count,
        Optional.of(expected),
        ReadingNotes.NONE);
  }

  private Target target(String file, byte[] labels) {
    ProblemList problems = new ProblemList();
    double[] values = new double[labels.length];
    for (int i = 0; i < labels.length; i++) {
      String label = Integer.toString(labels[i] & 0xFF);
      values[i] = preprocessing.classLabels().indexOf(label);
      if (preprocessing.task() == Task.REGRESSION) {
        values[i] = labels[i] & 0xFF;
      } else if (values[i] < 0) {
        problems.add(file, "image " + (i + 1) + ": " + unknown(label));
      }
    }
    problems.throwIfAny();
    return new Target(
        preprocessing.targetName(), preprocessing.task(), preprocessing.classLabels(), values);
  }

  private ColumnChoice wanted(Header header, ProblemList problems) {
    List<ChosenColumn> columns = new ArrayList<>();
    preprocessing.features().stream().map(this::wantedColumn).distinct().forEach(columns::add);
    header.requireAll(
        columns.stream().map(ChosenColumn::name).toList(),
        "every column the network was trained on",
        problems);
    header.requireAll(kept, "every column to keep", problems);
    kept.forEach(name -> columns.add(new ChosenColumn(name, Kind.AS_WRITTEN)));
    if (!labelled) {
      return new ColumnChoice(columns, Optional.empty());
    }
    String target = preprocessing.targetName();
    header.require(target, "the target", problems);
    Kind kind = preprocessing.task() == Task.REGRESSION ? numbers(target) : Kind.TEXTS;
    return new ColumnChoice(columns, Optional.of(new ChosenColumn(target, kind)));
  }

  private ChosenColumn wantedColumn(Feature feature) {
    return format.dates().stream()
        .filter(name -> Dates.columns(name).contains(feature.name()))
        .findFirst()
        .map(name -> new ChosenColumn(name, Kind.TEXTS))
        .orElseGet(
            () ->
                new ChosenColumn(
                    feature.name(), feature.isNumber() ? numbers(feature.name()) : Kind.TEXTS));
  }

  private Kind numbers(String name) {
    return format.percent().contains(name) ? Kind.PERCENT : Kind.NUMBERS;
  }

  private Dataset dataset(Table table) {
    ProblemList problems = new ProblemList();
    int[] kept = new MissingCellPolicy(table, policy(), ADVICE).keptRows(problems);
    problems.throwIfAny();
    Optional<Target> target = table.target().map(column -> target(table, column, problems));
    Map<String, Column> columns = new HashMap<>();
    Dates.split(table, format, true, problems).forEach(each -> columns.put(each.name(), each));
    problems.throwIfAny();
    return new Dataset(
        table.fileName(),
        preprocessing.features().stream()
            .map(feature -> Objects.requireNonNull(columns.get(feature.name())).select(kept))
            .toList(),
        target.map(all -> all.select(kept)),
        kept.length,
        kept.length,
        preprocessing.image(),
        ReadingNotes.NONE);
  }

  /** A prediction is wanted for every row, so none is dropped where there is nothing to compare. */
  private MissingValues policy() {
    return preprocessing.missing() == MissingValues.DROP_ROWS && !labelled
        ? MissingValues.ERROR
        : preprocessing.missing();
  }

  private Target target(Table table, Column column, ProblemList problems) {
    double[] values =
        preprocessing.task() == Task.REGRESSION
            ? ((Column.Numeric) column).values()
            : classes(table, (Column.Texts) column, problems);
    return new Target(column.name(), preprocessing.task(), preprocessing.classLabels(), values);
  }

  private double[] classes(Table table, Column.Texts column, ProblemList problems) {
    int[] places = column.texts().stream().mapToInt(this::place).toArray();
    double[] values = new double[table.rows()];
    for (int row = 0; row < values.length; row++) {
      values[row] = column.isMissing(row) ? 0 : places[column.codes()[row]];
      if (values[row] < 0) {
        problems.add(table.problem(row, column.name(), unknown(column.label(row))));
      }
    }
    return values;
  }

  /** Of a class; those that are numbers may be written in several ways. */
  private int place(String label) {
    int place = preprocessing.classLabels().indexOf(label);
    double number = place < 0 ? CellText.plainNumber(label) : Double.NaN;
    return Double.isNaN(number)
        ? place
        : preprocessing.classLabels().indexOf(Column.Numeric.label(number));
  }

  private String unknown(String label) {
    return "target '%s' must be a class the network was trained on, found '%s'; %s"
        .formatted(
            preprocessing.targetName(),
            label,
            NearMiss.suggestion(label, preprocessing.classLabels()));
  }
}
