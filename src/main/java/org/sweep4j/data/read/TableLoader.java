package org.sweep4j.data.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.sweep4j.config.DataSection;
import org.sweep4j.config.MissingValues;
import org.sweep4j.config.NearMiss;
import org.sweep4j.config.Source;
import org.sweep4j.config.TableFormat;
import org.sweep4j.config.Task;
import org.sweep4j.data.Column;
import org.sweep4j.data.DataFile;
import org.sweep4j.data.Dataset;
import org.sweep4j.data.ProblemList;
import org.sweep4j.data.ReadingNotes;
import org.sweep4j.data.Target;
import org.sweep4j.data.csv.Separators;
import org.sweep4j.data.csv.Table;
import org.sweep4j.data.csv.TableReader;

/** Reads a data set from tables. */
final class TableLoader {
  /** One-hot encoding makes an input of every text; more than this is hardly meant. */
  static final int MOST_CATEGORIES = 1000;

  private static final String ADVICE =
      "fill it in, or write missing: mean, median, most_frequent or drop_rows";

  private TableLoader() {}

  static Dataset load(DataFile file, DataSection data) {
    List<DataFile> files = new ArrayList<>(List.of(file));
    data.test().file().ifPresent(test -> files.add(DataFile.of(test)));
    Table table =
        TableReader.read(
            files,
            data.format(),
            (header, problems) -> new FeatureSelection(data, header, problems).wanted());
    return dataset(table, data);
  }

  static Dataset load(HeldTable held, DataSection data) {
    return dataset(
        held.table((header, problems) -> new FeatureSelection(data, header, problems).wanted()),
        data);
  }

  private static Dataset dataset(Table read, DataSection data) {
    ProblemList problems = new ProblemList();
    boolean filled = data.missing() != MissingValues.ERROR && data.features().isEmpty();
    List<String> empty = filled ? empty(read) : List.of();
    Table table = empty.isEmpty() ? read : read.without(empty);
    int[] kept = new MissingCellPolicy(table, data.missing(), ADVICE).keptRows(problems);
    problems.throwIfAny();
    if (!(data.source() instanceof Source.Held)) {
      FirstLine.of(table, data.format()).check(table, problems);
    }
    List<Column> features = withoutDates(table, data.format(), problems);
    problems.throwIfAny();
    checkCategories(table.fileName(), features, problems);
    Column targetColumn = table.target().orElseThrow().select(kept);
    Target target = new TargetReader(table.fileName(), data.task(), problems).target(targetColumn);
    problems.throwIfAny();
    int split = table.parts().size() > 1 ? table.parts().get(1).firstRow() : table.rows();
    checkTestClasses(table, target, kept, split, problems);
    problems.throwIfAny();
    return new Dataset(
        table.fileName(),
        selected(features, kept, table.rows()),
        Optional.of(target),
        kept.length,
        (int) IntStream.of(kept).filter(row -> row < split).count(),
        Optional.empty(),
        notes(table, read.missing(), data, kept, targetColumn, target, empty));
  }

  /** The features of which every cell is missing; none if all are so. */
  private static List<String> empty(Table table) {
    List<String> empty =
        table.features().stream()
            .filter(column -> IntStream.range(0, table.rows()).allMatch(column::isMissing))
            .map(Column::name)
            .toList();
    return empty.size() < table.features().size() ? empty : List.of();
  }

  private static ReadingNotes notes(
      Table table,
      Map<String, Integer> missing,
      DataSection data,
      int[] kept,
      Column column,
      Target target,
      List<String> empty) {
    Table.Part first = table.parts().get(0);
    List<String> layout = new ArrayList<>();
    int last = (table.parts().size() > 1 ? table.parts().get(1).firstRow() : table.rows()) - 1;
    layout.add(String.format(Locale.ROOT, "%,d lines", table.lines()[last]));
    if (first.separator() != ',') {
      layout.add("cells separated by " + Separators.name(first.separator()));
    }
    return new ReadingNotes(
        String.join(", ", layout),
        table.rows() - kept.length,
        table.leftOut(),
        missing,
        TargetReader.reason(column, target, data.task()),
        new Review(table, data, empty).notices(target));
  }

  private static List<Column> selected(List<Column> columns, int[] kept, int rows) {
    return kept.length == rows
        ? columns
        : columns.stream().map(column -> column.select(kept)).toList();
  }

  /** Classes are those of the first file: the test file brings no others. */
  private static void checkTestClasses(
      Table table, Target target, int[] kept, int split, ProblemList problems) {
    Set<String> known = new TreeSet<>();
    Set<String> unknown = new TreeSet<>();
    for (int i = 0; target.task() == Task.CLASSIFICATION && i < kept.length; i++) {
      String label = target.labels().get(target.label(i));
      if (kept[i] < split) {
        known.add(label);
      } else if (!known.contains(label) && unknown.add(label)) {
        problems.add(
            table.problem(kept[i], table.features().size(), unknown(target.name(), label, known)));
      }
    }
  }

  private static String unknown(String target, String label, Set<String> known) {
    return ("a class of target '%s' must occur in the rows learned from, found '%s' only in the"
            + " test file; %s")
        .formatted(target, label, NearMiss.suggestion(label, known));
  }

  /** The features, dates as the numbers that make them up. */
  private static List<Column> withoutDates(Table table, TableFormat format, ProblemList problems) {
    Dates dates = new Dates(format.dateFormat());
    List<Column> features = new ArrayList<>();
    for (int i = 0; i < table.features().size(); i++) {
      Column column = table.features().get(i);
      if (!format.dates().contains(column.name())) {
        features.add(column);
      } else if (dates.isRight(table, i, problems)) {
        features.addAll(dates.parts((Column.Texts) column, false));
      }
    }
    return features;
  }

  private static void checkCategories(String file, List<Column> features, ProblemList problems) {
    for (Column column : features) {
      if (column.categories() > MOST_CATEGORIES) {
        problems.add(
            file,
            "a categorical column must have at most "
                + MOST_CATEGORIES
                + " different texts, found "
                + column.categories()
                + " in '"
                + column.name()
                + "'; list it under exclude");
      }
    }
  }
}
