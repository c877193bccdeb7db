package org.sweep4j.data.read;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalQueries;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.sweep4j.config.TableFormat;
import org.sweep4j.data.Column;
import org.sweep4j.data.ProblemList;
import org.sweep4j.data.csv.Table;

/** Makes the numbers of a column of dates that a network can learn from. */
final class Dates {
  private static final List<String> PATTERNS =
      List.of(
          "yyyy-M-d[ H:mm[:ss]]",
          "yyyy-M-d'T'H:mm[:ss][.SSS][XXX]",
          "yyyy/M/d[ H:mm[:ss]]",
          "d.M.yyyy[ H:mm[:ss]]");

  /** What a date is made of. */
  private enum Part {
    YEAR(date -> date(date).getYear()),
    MONTH(date -> date(date).getMonthValue()),
    DAY(date -> date(date).getDayOfMonth()),
    WEEKDAY(date -> DayOfWeek.from(date(date)).getValue()),
    HOUR(date -> time(date).map(time -> time.toSecondOfDay() / 3600.0).orElse(0.0));

    private final ToDoubleFunction<TemporalAccessor> value;

    Part(ToDoubleFunction<TemporalAccessor> value) {
      this.value = value;
    }

    private static LocalDate date(TemporalAccessor date) {
      return LocalDate.from(date);
    }

    private static Optional<LocalTime> time(TemporalAccessor date) {
      return Optional.ofNullable(date.query(TemporalQueries.localTime()));
    }

    String column(String dates) {
      return dates + "_" + name().toLowerCase(Locale.ROOT);
    }
  }

  private final List<DateTimeFormatter> formats;

  private Dates(Optional<String> pattern) {
    this.formats =
        pattern
            .map(Stream::of)
            .orElseGet(PATTERNS::stream)
            .map(text -> DateTimeFormatter.ofPattern(text, Locale.ROOT))
            .toList();
  }

  /** The columns that {@code name} may become. */
  static List<String> columns(String name) {
    return Stream.of(Part.values()).map(part -> part.column(name)).toList();
  }

  /**
   * The features of a table, dates as the numbers that make them up; adds a problem for a column
   * that holds something else.
   *
   * @param all whether there is an hour although no text has a time
   */
  static List<Column> split(Table table, TableFormat format, boolean all, ProblemList problems) {
    Dates dates = new Dates(format.dateFormat());
    List<Column> features = new ArrayList<>();
    for (Column column : table.features()) {
      if (!format.dates().contains(column.name())) {
        features.add(column);
      } else if (dates.isRight(table, (Column.Texts) column, problems)) {
        features.addAll(dates.parts((Column.Texts) column, all));
      }
    }
    return features;
  }

  private boolean isRight(Table table, Column.Texts column, ProblemList problems) {
    Set<String> wrong =
        column.texts().stream()
            .filter(text -> parsed(text).isEmpty())
            .collect(Collectors.toUnmodifiableSet());
    IntStream.range(0, table.rows())
        .filter(row -> !column.isMissing(row) && wrong.contains(column.label(row)))
        .limit(1)
        .forEach(
            row ->
                problems.add(
                    table.problem(
                        row,
                        column.name(),
                        ("column '%s' must hold dates such as 2024-05-31, found '%s'; name their "
                                + "form: date_format: dd/MM/yyyy")
                            .formatted(column.name(), column.label(row)))));
    return wrong.isEmpty();
  }

  /** Year, month, day, weekday (Monday is 1) and the hour. */
  private List<Column> parts(Column.Texts column, boolean all) {
    List<TemporalAccessor> dates =
        column.texts().stream().map(text -> parsed(text).orElseThrow()).toList();
    boolean timed = all || dates.stream().anyMatch(date -> Part.time(date).isPresent());
    List<Column> parts = new ArrayList<>();
    for (Part part : Part.values()) {
      if (part != Part.HOUR || timed) {
        double[] values = dates.stream().mapToDouble(part.value).toArray();
        double[] rows = new double[column.codes().length];
        for (int row = 0; row < rows.length; row++) {
          rows[row] = column.codes()[row] < 0 ? Double.NaN : values[column.codes()[row]];
        }
        parts.add(new Column.Numbers(part.column(column.name()), rows));
      }
    }
    return parts;
  }

  private Optional<TemporalAccessor> parsed(String text) {
    return formats.stream().flatMap(format -> parsed(text, format).stream()).findFirst();
  }

  private static Optional<TemporalAccessor> parsed(String text, DateTimeFormatter format) {
    try {
      TemporalAccessor date = format.parse(text);
      LocalDate.from(date);
      return Optional.of(date);
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
