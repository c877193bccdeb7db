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

  /** Reads {@code history.csv}; without columns if there is none. */
  public static HistoryTable read(RunFiles files) {
    List<String> lines = files.text("history.csv").orElse("").lines().toList();
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

  public boolean isEmpty() {
    return columns.isEmpty();
  }

  public Optional<double[]> column(String name) {
    return Optional.ofNullable(columns.get(name))
        .filter(values -> Arrays.stream(values).anyMatch(Double::isFinite));
  }

  /** The epochs' numbers as the file counts them. */
  public double[] epochs() {
    return columns.getOrDefault(EPOCH, new double[0]);
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
