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
import org.sweep4j.config.Task;
import org.sweep4j.data.Column;
import org.sweep4j.data.DataFile;
import org.sweep4j.data.Dataset;
import org.sweep4j.data.ProblemList;
import org.sweep4j.data.ReadingNotes;
import org.sweep4j.data.RowRelation;
import org.sweep4j.data.Target;
import org.sweep4j.data.csv.Separators;
import org.sweep4j.data.csv.Table;
import org.sweep4j.data.csv.TableReader;

/**
 * Makes a data set of tables.
 *
 * @param table without features of which every cell is missing
 * @param empty the names of those
 * @param missing how many cells each column lacks, those left out among them
 * @param related the column that rows are divided by
 */
record TableLoader(
    DataSection data,
    Table table,
    List<String> empty,
    Map<String, Integer> missing,
    Optional<Column> related) {
  /** One-hot encoding makes an input of every text; more than this is hardly meant. */
  private static final int MOST_CATEGORIES = 1000;

  private static final String ADVICE =
      "fill it in, or write missing: mean, median, most_frequent or drop_rows";

  static Dataset load(DataFile file, DataSection data) {
    List<DataFile> files = new ArrayList<>(List.of(file));
    data.test().file().ifPresent(test -> files.add(DataFile.of(test)));
    return of(TableReader.read(files, data.format(), chooser(data)), data).dataset();
  }

  static Dataset load(HeldTable held, DataSection data) {
    return of(held.table(chooser(data)), data).dataset();
  }

  private static TableReader.Chooser chooser(DataSection data) {
    return (header, problems) -> new FeatureSelection(data, header, problems).wanted();
  }

  private static TableLoader of(Table read, DataSection data) {
    List<Column> related =
        read.features().stream()
            .filter(column -> data.splitBy().column().equals(Optional.of(column.name())))
            .toList();
    if (related.isEmpty()) {
      return of(read, data, Optional.empty());
    }
    List<Column> features = new ArrayList<>(read.features());
    features.removeAll(related);
    return of(
        read.with(features, List.of(related.get(0).name())), data, Optional.of(related.get(0)));
  }

  private static TableLoader of(Table table, DataSection data, Optional<Column> related) {
    boolean filled = data.missing() != MissingValues.ERROR && data.features().isEmpty();
    List<Column> known =
        table.features().stream()
            .filter(
                column -> !filled || !IntStream.range(0, table.rows()).allMatch(column::isMissing))
            .toList();
    if (known.isEmpty() || known.size() == table.features().size()) {
      return new TableLoader(data, table, List.of(), table.missing(), related);
    }
    List<String> empty = new ArrayList<>(table.features().stream().map(Column::name).toList());
    known.forEach(column -> empty.remove(column.name()));
    return new TableLoader(data, table.with(known, empty), empty, table.missing(), related);
  }

  private Dataset dataset() {
    ProblemList problems = new ProblemList();
    int[] kept = new MissingCellPolicy(table, data.missing(), ADVICE).keptRows(problems);
    problems.throwIfAny();
    if (!(data.source() instanceof Source.Held)) {
      FirstLine.of(table, data.format()).check(table, problems);
    }
    List<Column> features = Dates.split(table, data.format(), false, problems);
    problems.throwIfAny();
    checkCategories(features, problems);
    Column targetColumn = table.target().orElseThrow().select(kept);
    Target target = new TargetReader(table.fileName(), data.task(), problems).target(targetColumn);
    problems.throwIfAny();
    checkTestClasses(target, kept, problems);
    Optional<RowRelation> relation =
        related.map(
            column ->
                new RelationReader(table, (Column.Texts) column, data.splitBy().time().isPresent())
                    .relation(problems));
    problems.throwIfAny();
    boolean all = kept.length == table.rows();
    return new Dataset(
        table.fileName(),
        all ? features : features.stream().map(column -> column.select(kept)).toList(),
        Optional.of(target),
        kept.length,
        (int) IntStream.of(kept).filter(row -> row < firstTestRow()).count(),
        Optional.empty(),
        new ReadingNotes(
            layout(),
            table.rows() - kept.length,
            table.leftOut(),
            missing,
            TargetReader.reason(targetColumn, target, data.task()),
            new Review(table, data, empty).notices(target)),
        relation.map(numbered -> numbered.select(kept)));
  }

  private int firstTestRow() {
    return table.parts().size() > 1 ? table.parts().get(1).firstRow() : table.rows();
  }

  private String layout() {
    String lines = String.format(Locale.ROOT, "%,d lines", table.lines()[firstTestRow() - 1]);
    char separator = table.parts().get(0).separator();
    return separator == ',' ? lines : lines + ", cells separated by " + Separators.name(separator);
  }

  /** Classes are those of the first file: the test file brings no others. */
  private void checkTestClasses(Target target, int[] kept, ProblemList problems) {
    Set<String> known = new TreeSet<>();
    Set<String> unknown = new TreeSet<>();
    for (int i = 0; target.task() == Task.CLASSIFICATION && i < kept.length; i++) {
      String label = target.labels().get(target.label(i));
      if (kept[i] < firstTestRow()) {
        known.add(label);
      } else if (!known.contains(label) && unknown.add(label)) {
        problems.add(
            table.problem(
                kept[i],
                target.name(),
                ("a class of target '%s' must occur in the rows learned from, found '%s' only in "
                        + "the test file; %s")
                    .formatted(target.name(), label, NearMiss.suggestion(label, known))));
      }
    }
  }

  private void checkCategories(List<Column> features, ProblemList problems) {
    for (Column column : features) {
      if (column.categories() > MOST_CATEGORIES) {
        problems.add(
            table.fileName(),
            ("a categorical column must have at most %d different texts, found %d in '%s'; list "
                    + "it under exclude")
                .formatted(MOST_CATEGORIES, column.categories(), column.name()));
      }
    }
  }
}
