package org.sweep4j.report.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The data of a {@link Figure.Kind#TABLE} figure.
 *
 * @param order by which it is sorted at first
 */
public record Table(List<Column> columns, List<List<@Nullable Object>> rows, Order order) {

  /**
   * A column.
   *
   * @param format {@code number}, {@code percent}, {@code seconds} or {@code text}
   */
  public record Column(String name, String format) {
    public static Column ofNumbers(String name) {
      return new Column(name, "number");
    }
  }

  /**
   * @param column from 0; −1: as the rows come
   */
  public record Order(int column, boolean descending) {
    public static final Order AS_GIVEN = new Order(-1, false);
  }

  /** A table of names and their values, in their order. */
  public static Table of(String name, String value, Map<String, ?> values) {
    List<List<@Nullable Object>> rows = new ArrayList<>();
    values.forEach((key, cell) -> rows.add(List.of(key, cell)));
    return ofTexts(List.of(name, value), rows);
  }

  /** A table of words in the order given. */
  public static Table ofTexts(List<String> columns, List<List<@Nullable Object>> rows) {
    return new Table(
        columns.stream().map(name -> new Column(name, "text")).toList(), rows, Order.AS_GIVEN);
  }
}
