package org.sweep4j.config;

import java.nio.charset.Charset;
import java.util.List;
import java.util.Optional;

/**
 * How a table is written.
 *
 * @param header whether the first line names the columns; absent: unless {@code columns} does, and
 *     a first line that looks like data is refused
 * @param columns the columns' names, in the order of the file
 * @param separator what stands between two cells; absent: found out
 * @param decimal what stands before the fraction of a number
 * @param thousands what stands between groups of three digits
 * @param percent the columns whose cells end with a percent sign; {@code 10%} is read as 0.1
 * @param dates the columns of dates, each of which becomes the numbers that make it up
 * @param dateFormat as {@link java.time.format.DateTimeFormatter} has it; absent: found out
 * @param missingValues cells that say that a value is unknown, besides empty ones; absent: the
 *     usual ones
 */
public record TableFormat(
    Optional<Boolean> header,
    Optional<List<String>> columns,
    Optional<Character> separator,
    char decimal,
    Optional<Character> thousands,
    List<String> percent,
    List<String> dates,
    Optional<String> dateFormat,
    Charset encoding,
    Optional<List<String>> missingValues) {

  /** Commas or what is found out, a header, points before fractions, UTF-8. */
  public static final TableFormat USUAL =
      new TableFormat(
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          '.',
          Optional.empty(),
          List.of(),
          List.of(),
          Optional.empty(),
          java.nio.charset.StandardCharsets.UTF_8,
          Optional.empty());

  public TableFormat {
    columns = columns.map(List::copyOf);
    percent = List.copyOf(percent);
    dates = List.copyOf(dates);
    missingValues = missingValues.map(List::copyOf);
  }

  public boolean hasHeader() {
    return header.orElse(columns.isEmpty());
  }
}
