package org.sweep4j.report.run;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The columns of {@code history.csv}, by name, in the file's order; NaN where a cell is no number.
 */
public record HistoryTable(Map<String, double[]> columns) {
  private static final String EPOCH = "epoch";
  private static final List<String> NOT_METRICS = List.of(EPOCH, "learning_rate", "seconds");

  /**
   * What the text of {@code history.csv} says; without columns if it says nothing.
   *
   * @throws IllegalArgumentException if it has no header
   */
  static HistoryTable of(String csv) {
    List<String> lines = csv.lines().toList();
    if (!csv.isBlank() && !lines.get(0).startsWith(EPOCH + ",")) {
      throw new IllegalArgumentException(
          "its first line must name the columns, epoch first, found '%s'"
              .formatted(lines.get(0).substring(0, Math.min(60, lines.get(0).length()))));
    }
    if (lines.size() < 2) {
      return new HistoryTable(Map.of());
    }
    String[] names = lines.get(0).split(",", -1);
    List<String> rows = lines.subList(1, lines.size());
    Map<String, double[]> columns = new LinkedHashMap<>();
    for (int i = 0; i < names.length; i++) {
      int column = i;
      columns.put(names[i], rows.stream().mapToDouble(row -> cell(row, column)).toArray());
    }
    return new HistoryTable(columns);
  }

  private static double cell(String row, int column) {
    String[] cells = row.split(",", -1);
    try {
      return column < cells.length ? Double.parseDouble(cells[column]) : Double.NaN;
    } catch (NumberFormatException e) {
      return Double.NaN;
    }
  }

  public Optional<double[]> column(String name) {
    return Optional.ofNullable(columns.get(name))
        .filter(values -> Arrays.stream(values).anyMatch(Double::isFinite));
  }

  /** The epochs' numbers for people, from 1; the file counts from 0. */
  public double[] epochs() {
    return Arrays.stream(columns.getOrDefault(EPOCH, new double[0])).map(e -> e + 1).toArray();
  }

  /** Loss and metrics without their {@code val_} twins, in the file's order. */
  public List<String> metrics() {
    List<String> names = new ArrayList<>();
    for (String name : columns.keySet()) {
      String plain = name.startsWith("val_") ? name.substring("val_".length()) : name;
      if (!NOT_METRICS.contains(plain) && !names.contains(plain)) {
        names.add(plain);
      }
    }
    return names;
  }
}
