package org.sweep4j.data.read;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.sweep4j.config.DataSection;
import org.sweep4j.config.Source;
import org.sweep4j.config.Task;
import org.sweep4j.data.Column;
import org.sweep4j.data.Notice;
import org.sweep4j.data.Target;
import org.sweep4j.data.csv.CellLook;
import org.sweep4j.data.csv.CellText;
import org.sweep4j.data.csv.CsvRecords;
import org.sweep4j.data.csv.Table;

/** Looks at what was read for what is hardly meant so: at most one notice a column. */
final class Review {
  /** More texts than this are rarely categories. */
  private static final int MANY = 100;

  private static final int FEW = 20;
  private static final int MOST_CLASSES = 2;

  private static final Pattern IDENTIFIER =
      Pattern.compile(
          "(?i)((^|.*[_\\s.-])(id|ids|uid|uuid|index|idx|key|no|nr|number|row|rownames|serial))"
              + "|(?-i:.*[a-z]I[dD])");
  private static final Pattern POSTAL = Pattern.compile("(?i).*(zip|postal|postcode|plz).*");

  private final Table table;
  private final DataSection data;
  private final List<String> empty;

  /**
   * @param empty columns that were left out because every cell is missing
   */
  Review(Table table, DataSection data, List<String> empty) {
    this.table = table;
    this.data = data;
    this.empty = empty;
  }

  /** Nothing about bundled sets, which are known. */
  List<Notice> notices(Target target) {
    if (data.source() instanceof Source.Bundled) {
      return List.of();
    }
    Stream<Optional<Notice>> first =
        data.source() instanceof Source.Held
            ? Stream.of()
            : Stream.of(FirstLine.of(table, data.format()).notice());
    return Stream.of(
            first,
            table.leftOut().stream().map(this::leftOut),
            table.parts().stream().map(Review::longRows),
            table.features().stream().map(this::feature),
            Stream.of(target(target)))
        .flatMap(notices -> notices)
        .flatMap(Optional::stream)
        .toList();
  }

  private static Optional<Notice> notice(String what, String why, String instead) {
    return Optional.of(new Notice(what, why, instead));
  }

  private static String quoted(String name) {
    return "column '%s'".formatted(name);
  }

  private Optional<Notice> leftOut(String name) {
    if (empty.contains(name)) {
      return notice(
          quoted(name) + " is left out",
          "every cell of it is missing",
          "write exclude: [%s]".formatted(name));
    }
    if (data.exclude().contains(name) || data.features().isPresent()) {
      return Optional.empty();
    }
    if (name.isEmpty()) {
      return notice(
          "a column without a name is left out",
          "pandas writes the index of its rows so, others end each line with a separator",
          "give it a name to learn from it, or write exclude: ['']");
    }
    return FeatureSelection.isIndex(name)
        ? notice(
            quoted(name) + " is left out",
            "pandas writes the index of its rows so",
            "rename it to learn from it, or write exclude: ['%s']".formatted(name))
        : Optional.empty();
  }

  private static Optional<Notice> longRows(Table.Part part) {
    CsvRecords.Broken broken = part.broken();
    return broken.records() == 0
        ? Optional.empty()
        : notice(
            "%d rows of %s are longer than a line, the first begins in line %d"
                .formatted(broken.records(), part.file().name(), broken.firstLine()),
            "a cell in quotes holds the line ends",
            "if they end rows, close or double the quotes");
  }

  private Optional<Notice> feature(Column column) {
    String name = column.name();
    if (data.features().isEmpty() && table.rows() > 1 && isConstant(column)) {
      return notice(
          quoted(name) + " teaches nothing",
          "its cells are all the same",
          "write exclude: [%s]".formatted(name));
    }
    if (column instanceof Column.Numeric numbers) {
      boolean meant = data.features().isPresent() || data.format().percent().contains(name);
      return meant ? Optional.empty() : numbers(name, numbers.values());
    }
    boolean meant =
        data.format().dates().contains(name) || data.categorical().orElse(List.of()).contains(name);
    return meant ? Optional.empty() : texts(name, ((Column.Texts) column).texts());
  }

  private static boolean isConstant(Column column) {
    return column instanceof Column.Numeric numbers
        ? Arrays.stream(numbers.values()).filter(x -> !Double.isNaN(x)).distinct().limit(2).count()
            < 2
        : column.categories() < 2;
  }

  private Optional<Notice> texts(String name, List<String> texts) {
    String became = "%s became %d inputs of 0 and 1".formatted(quoted(name), texts.size());
    Optional<CellLook> look = CellLook.of(texts, name);
    if (look.isPresent()) {
      return notice(
          became,
          "its cells, such as %s, look like %s"
              .formatted(CellLook.examples(texts), look.get().like()),
          look.get().advice());
    }
    boolean names = texts.size() > FEW && 2 * texts.size() > table.rows();
    if (names || texts.size() > MANY) {
      return notice(
          became,
          names
              ? "nearly every row has a text of its own, as names and ids have"
              : "it has so many different texts",
          "write exclude: [%s], or list it under categorical if it is meant".formatted(name));
    }
    List<String> numbers =
        texts.stream().filter(text -> !Double.isNaN(CellText.plainNumber(text))).toList();
    return numbers.size() > FEW / 4 && numbers.size() < texts.size()
        ? notice(
            became,
            "%d of its %d texts are numbers, such as %s"
                .formatted(numbers.size(), texts.size(), CellLook.examples(numbers)),
            "correct the others, or name them under missing_values, or list the column under"
                + " categorical if it is meant")
        : spelledInTwoWays(became, texts);
  }

  private static Optional<Notice> spelledInTwoWays(String became, List<String> texts) {
    long spellings = texts.stream().map(text -> text.toLowerCase(Locale.ROOT)).distinct().count();
    return spellings < texts.size()
        ? notice(
            became,
            "some of its texts differ only in upper and lower case",
            "write each in one way")
        : Optional.empty();
  }

  private Optional<Notice> numbers(String name, double[] values) {
    String became = quoted(name) + " is learned from as an amount";
    boolean code = table.codes().contains(name);
    if (code || POSTAL.matcher(name).matches()) {
      return notice(
          became,
          code
              ? "some of its numbers begin with zeros, as codes do"
              : "its name is that of postal codes",
          "write categorical: [%1$s] or exclude: [%1$s]".formatted(name));
    }
    return table.features().size() > 1 && isIdentifier(name, values)
        ? notice(
            became,
            "it looks like the number of a row: whole, and different in each",
            "write exclude: [%s], or list it under features if it is meant".formatted(name))
        : Optional.empty();
  }

  private static boolean isIdentifier(String name, double[] values) {
    if (values.length < FEW / 2 || Arrays.stream(values).anyMatch(x -> x != Math.rint(x))) {
      return false;
    }
    boolean counts =
        IntStream.range(1, values.length).allMatch(row -> values[row] == values[row - 1] + 1);
    return counts
        || (IDENTIFIER.matcher(name).matches()
            && Arrays.stream(values).distinct().count() == values.length);
  }

  private Optional<Notice> target(Target target) {
    if (target.task() == Task.REGRESSION) {
      return Optional.empty();
    }
    List<String> labels = target.labels();
    String became = "target '%s' became %d classes".formatted(target.name(), labels.size());
    if (table.target().orElseThrow() instanceof Column.Texts texts) {
      return CellLook.of(texts.texts(), target.name())
          .flatMap(look -> notice(became, "its cells look like " + look.like(), look.advice()))
          .or(() -> spelledInTwoWays(became, labels));
    }
    return data.task().isEmpty() && labels.size() > MOST_CLASSES
        ? notice(
            became,
            "it holds only the whole numbers " + String.join(", ", CellText.sorted(labels)),
            "write task: regression if they are amounts, task: classification if not")
        : Optional.empty();
  }
}
