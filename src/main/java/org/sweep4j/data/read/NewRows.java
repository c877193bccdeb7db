package org.sweep4j.data.read;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
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
import org.sweep4j.data.csv.ColumnChoice;
import org.sweep4j.data.csv.ColumnChoice.ChosenColumn;
import org.sweep4j.data.csv.ColumnChoice.Kind;
import org.sweep4j.data.csv.Header;
import org.sweep4j.data.csv.Table;
import org.sweep4j.data.csv.TableReader;
import org.sweep4j.data.image.IdxFiles;
import org.sweep4j.data.prepare.Feature;
import org.sweep4j.data.prepare.Preprocessing;

/** Reads rows for a network that is already trained: the columns and classes are given. */
final class NewRows {
  private static final String ADVICE =
      "fill it in, or train the network with missing: mean, median or most_frequent";

  private final Preprocessing preprocessing;
  private final TableFormat format;
  private final boolean labelled;

  private NewRows(Preprocessing preprocessing, TableFormat format, boolean labelled) {
    this.preprocessing = preprocessing;
    this.format = format;
    this.labelled = labelled;
  }

  static Dataset load(
      Path path, Preprocessing preprocessing, TableFormat format, boolean labelled) {
    NewRows rows = new NewRows(preprocessing, format, labelled);
    if (preprocessing.image().isPresent() && IdxFiles.isImages(path)) {
      return rows.images(path, preprocessing.image().get());
    }
    Optional<String> absent = labelled ? Optional.empty() : Optional.of(preprocessing.targetName());
    Table table = TableReader.read(List.of(DataFile.of(path)), format, absent, rows::wanted);
    return rows.dataset(table);
  }

  /** Columns as they are written, whether or not they are learned from; missing cells empty. */
  static List<List<String>> texts(
      Path path, Preprocessing preprocessing, TableFormat format, List<String> names) {
    Table table =
        TableReader.read(
            List.of(DataFile.of(path)),
            format,
            Optional.of(preprocessing.targetName()),
            (header, problems) -> {
              header.requireAll(names, "every column to keep", problems);
              return new ColumnChoice(
                  names.stream().map(name -> new ChosenColumn(name, Kind.TEXTS)).toList(),
                  Optional.empty());
            });
    return IntStream.range(0, table.rows())
        .mapToObj(
            row ->
                table.features().stream()
                    .map(column -> column.isMissing(row) ? "" : column.label(row))
                    .toList())
        .toList();
  }

  static Dataset load(HeldTable held, Preprocessing preprocessing, boolean labelled) {
    NewRows rows = new NewRows(preprocessing, TableFormat.USUAL, labelled);
    return rows.dataset(held.table(rows::wanted));
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
    List<ChosenColumn> features =
        preprocessing.features().stream().map(this::wantedColumn).distinct().toList();
    header.requireAll(
        features.stream().map(ChosenColumn::name).toList(),
        "every column the network was trained on",
        problems);
    if (!labelled) {
      return new ColumnChoice(features, Optional.empty());
    }
    header.require(preprocessing.targetName(), "the target", problems);
    Kind kind =
        preprocessing.task() == Task.REGRESSION ? numbers(preprocessing.targetName()) : Kind.LABELS;
    return new ColumnChoice(
        features, Optional.of(new ChosenColumn(preprocessing.targetName(), kind)));
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
    List<Column> features = features(table, problems);
    problems.throwIfAny();
    return new Dataset(
        table.fileName(),
        features.stream().map(column -> column.select(kept)).toList(),
        target.map(t -> new Target(t.name(), t.task(), t.labels(), selected(t.values(), kept))),
        kept.length,
        kept.length,
        preprocessing.image(),
        ReadingNotes.NONE);
  }

  /** The columns that the network's features are made from, in their order. */
  private List<Column> features(Table table, ProblemList problems) {
    Dates dates = new Dates(format.dateFormat());
    Map<String, Column> columns = new HashMap<>();
    for (int i = 0; i < table.features().size(); i++) {
      Column column = table.features().get(i);
      if (!format.dates().contains(column.name())) {
        columns.put(column.name(), column);
      } else if (dates.isRight(table, i, problems)) {
        dates.parts((Column.Texts) column, true).forEach(part -> columns.put(part.name(), part));
      }
    }
    return preprocessing.features().stream()
        .map(feature -> columns.get(feature.name()))
        .flatMap(Stream::ofNullable)
        .toList();
  }

  /** A prediction is wanted for every row, so none is dropped where there is nothing to compare. */
  private MissingValues policy() {
    return preprocessing.missing() == MissingValues.DROP_ROWS && !labelled
        ? MissingValues.ERROR
        : preprocessing.missing();
  }

  private static double[] selected(double[] values, int[] rows) {
    return Arrays.stream(rows).mapToDouble(row -> values[row]).toArray();
  }

  private Target target(Table table, Column column, ProblemList problems) {
    double[] values =
        preprocessing.task() == Task.REGRESSION
            ? ((Column.Numeric) column).values()
            : classes(table, column, problems);
    return new Target(column.name(), preprocessing.task(), preprocessing.classLabels(), values);
  }

  private double[] classes(Table table, Column column, ProblemList problems) {
    Map<String, Integer> places = new HashMap<>();
    preprocessing.classLabels().forEach(label -> places.put(label, places.size()));
    double[] values = new double[table.rows()];
    for (int row = 0; row < values.length; row++) {
      if (column.isMissing(row)) {
        continue;
      }
      String label = column.label(row);
      if (!places.containsKey(label)) {
        problems.add(table.problem(row, table.features().size(), unknown(label)));
      }
      values[row] = places.getOrDefault(label, 0);
    }
    return values;
  }

  private String unknown(String label) {
    return "target '"
        + preprocessing.targetName()
        + "' must be a class the network was trained on, found '"
        + label
        + "'; "
        + NearMiss.suggestion(label, preprocessing.classLabels());
  }
}
