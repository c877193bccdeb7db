package org.sweep4j.data.read;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.sweep4j.config.DataSection;
import org.sweep4j.config.Source;
import org.sweep4j.config.Task;
import org.sweep4j.data.Column;
import org.sweep4j.data.Notice;
import org.sweep4j.data.Target;
import org.sweep4j.data.csv.CellLook;
import org.sweep4j.data.csv.CellText;
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
    List<Notice> notices = new ArrayList<>();
    if (data.source() instanceof Source.Bundled) {
      return notices;
    }
    if (!(data.source() instanceof Source.Held)) {
      FirstLine.of(table, data.format()).notice().ifPresent(notices::add);
    }
    table.leftOut().stream().flatMap(name -> index(name).stream()).forEach(notices::add);
    for (String name : empty) {
      notices.add(
          new Notice(
              quoted(name) + " is left out",
              "every cell of it is missing",
              "write exclude: [%s]".formatted(name)));
    }
    table.parts().stream().flatMap(part -> longRows(part).stream()).forEach(notices::add);
    for (Column column : table.features()) {
      constant(column)
          .or(
              () ->
                  column instanceof Column.Texts texts
                      ? texts(texts)
                      : numbers(column.name(), ((Column.Numeric) column).values()))
          .ifPresent(notices::add);
    }
    target(target).ifPresent(notices::add);
    return notices;
  }

  private Optional<Notice> index(String name) {
    boolean unasked = !data.exclude().contains(name) && data.features().isEmpty();
    boolean unnamed = name.isEmpty() || FeatureSelection.isIndex(name);
    return unasked && unnamed
        ? Optional.of(
            new Notice(
                name.isEmpty()
                    ? "a column without a name is left out"
                    : quoted(name) + " is left out",
                name.isEmpty()
                    ? "pandas writes the index of its rows so, others end each line with a separator"
                    : "pandas writes the index of its rows so",
                name.isEmpty()
                    ? "give it a name to learn from it, or write exclude: ['']"
                    : "rename it to learn from it, or write exclude: ['%s']".formatted(name)))
        : Optional.empty();
  }

  private static Optional<Notice> longRows(Table.Part part) {
    return part.broken().records() == 0
        ? Optional.empty()
        : Optional.of(
            new Notice(
                "%d rows of %s are longer than a line, the first begins in line %d"
                    .formatted(
                        part.broken().records(), part.file().name(), part.broken().firstLine()),
                "a cell in quotes holds the line ends",
                "if they end rows, close or double the quotes"));
  }

  private static String quoted(String name) {
    return "column '%s'".formatted(name);
  }

  private Optional<Notice> constant(Column column) {
    return data.features().isEmpty() && table.rows() > 1 && isConstant(column)
        ? Optional.of(
            new Notice(
                quoted(column.name()) + " teaches nothing",
                "its cells are all the same",
                "write exclude: [%s]".formatted(column.name())))
        : Optional.empty();
  }

  private static boolean isConstant(Column column) {
    return column instanceof Column.Numeric numbers
        ? Arrays.stream(numbers.values())
                .filter(value -> !Double.isNaN(value))
                .distinct()
                .limit(2)
                .count()
            < 2
        : column.categories() < 2;
  }

  private Optional<Notice> texts(Column.Texts column) {
    List<String> texts = column.texts();
    if (data.format().dates().contains(column.name())
        || data.categorical().orElse(List.of()).contains(column.name())) {
      return Optional.empty();
    }
    String became = "%s became %d inputs of 0 and 1".formatted(quoted(column.name()), texts.size());
    Optional<CellLook> look = CellLook.of(texts, column.name());
    if (look.isPresent()) {
      String cells =
          "its cells, such as %s, look like %s"
              .formatted(CellLook.examples(texts), look.get().like());
      return Optional.of(new Notice(became, cells, look.get().advice()));
    }
    boolean names = texts.size() > FEW && 2 * texts.size() > table.rows();
    if (names || texts.size() > MANY) {
      String why =
          names
              ? "nearly every row has a text of its own, as names and ids have"
              : "it has so many different texts";
      return Optional.of(new Notice(became, why, exclude(column.name())));
    }
    List<String> numbers =
        texts.stream().filter(text -> !Double.isNaN(CellText.plainNumber(text))).toList();
    if (numbers.size() > FEW / 4 && numbers.size() < texts.size()) {
      return Optional.of(
          new Notice(
              became,
              "%d of its %d texts are numbers, such as %s"
                  .formatted(numbers.size(), texts.size(), CellLook.examples(numbers)),
              "correct the others, or name them under missing_values, or list the column under"
                  + " categorical if it is meant"));
    }
    return spelledInTwoWays(became, texts);
  }

  private static Optional<Notice> spelledInTwoWays(String became, List<String> texts) {
    long spellings = texts.stream().map(text -> text.toLowerCase(Locale.ROOT)).distinct().count();
    return spellings < texts.size()
        ? Optional.of(
            new Notice(
                became,
                "some of its texts differ only in upper and lower case",
                "write each in one way"))
        : Optional.empty();
  }

  private static String exclude(String name) {
    return "write exclude: [%s], or list it under categorical if it is meant".formatted(name);
  }

  private Optional<Notice> numbers(String name, double[] values) {
    if (data.features().isPresent() || data.format().percent().contains(name)) {
      return Optional.empty();
    }
    String became = quoted(name) + " is learned from as an amount";
    if (POSTAL.matcher(name).matches() || table.codes().contains(name)) {
      String why =
          table.codes().contains(name)
              ? "some of its numbers begin with zeros, as codes do"
              : "its name is that of postal codes";
      return Optional.of(
          new Notice(became, why, "write categorical: [%1$s] or exclude: [%1$s]".formatted(name)));
    }
    if (table.features().size() > 1 && isIdentifier(name, values)) {
      return Optional.of(
          new Notice(
              became,
              "it looks like the number of a row: whole, and different in each",
              "write exclude: [%s], or list it under features if it is meant".formatted(name)));
    }
    return Optional.empty();
  }

  private static boolean isIdentifier(String name, double[] values) {
    if (values.length < FEW / 2 || Arrays.stream(values).anyMatch(x -> x != Math.rint(x))) {
      return false;
    }
    boolean counts = true;
    for (int row = 1; counts && row < values.length; row++) {
      counts = values[row] == values[row - 1] + 1;
    }
    return counts
        || (IDENTIFIER.matcher(name).matches()
            && Arrays.stream(values).distinct().count() == values.length);
  }

  private Optional<Notice> target(Target target) {
    Column column = table.target().orElseThrow();
    if (target.task() == Task.REGRESSION) {
      return Optional.empty();
    }
    String became =
        "target '%s' became %d classes".formatted(target.name(), target.labels().size());
    Optional<CellLook> look =
        column instanceof Column.Texts texts
            ? CellLook.of(texts.texts(), target.name())
            : Optional.empty();
    if (look.isPresent()) {
      return Optional.of(
          new Notice(became, "its cells look like " + look.get().like(), look.get().advice()));
    }
    if (column instanceof Column.Texts) {
      return spelledInTwoWays(became, target.labels());
    }
    return data.task().isEmpty()
            && target.labels().size() > MOST_CLASSES
        ? Optional.of(
            new Notice(
                became,
                "it holds only the whole numbers %s"
                    .formatted(String.join(", ", CellText.sorted(target.labels()))),
                "write task: regression if they are amounts, task: classification if not"))
        : Optional.empty();
  }
}
