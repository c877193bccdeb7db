package org.sweep4j.data.read;

import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.sweep4j.data.Column;
import org.sweep4j.data.ProblemList;
import org.sweep4j.data.RowRelation;
import org.sweep4j.data.csv.Table;

/** Numbers the groups or times that a column of texts holds. */
record RelationReader(Table table, Column.Texts column, boolean byTime) {
  private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}(-\\d{2}([T ].+)?)?");
  private static final Pattern NUMBER =
      Pattern.compile("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d+)?");

  RowRelation relation(ProblemList problems) {
    boolean numbers = column.texts().stream().allMatch(text -> NUMBER.matcher(text).matches());
    int rows = column.codes().length;
    IntStream.range(0, rows)
        .filter(row -> !isRight(row, numbers))
        .limit(1)
        .forEach(row -> problems.add(table.problem(row, column.name(), message(row))));
    return new RowRelation(
        byTime,
        problems.isEmpty() && byTime
            ? ranks(
                numbers
                    ? Comparator.comparingDouble(Double::parseDouble)
                    : Comparator.naturalOrder())
            : column.codes());
  }

  private boolean isRight(int row, boolean numbers) {
    if (column.isMissing(row) || column.label(row).isBlank()) {
      return false;
    }
    return !byTime || numbers || DATE.matcher(column.label(row)).matches();
  }

  private String message(int row) {
    String found = column.isMissing(row) ? "" : column.label(row);
    return byTime
        ? "a cell of data.time '%s' must be a number, or a date such as 2024-03-31, as those above it are, found '%s'"
            .formatted(column.name(), found)
        : "a cell of data.group '%s' must name its row's group, found '%s'"
            .formatted(column.name(), found);
  }

  private int[] ranks(Comparator<String> order) {
    TreeMap<String, List<Integer>> codes = new TreeMap<>(order);
    List<String> texts = column.texts();
    for (int code = 0; code < texts.size(); code++) {
      codes.merge(
          texts.get(code),
          List.of(code),
          (one, more) -> Stream.concat(one.stream(), more.stream()).toList());
    }
    int[] rank = new int[texts.size()];
    int next = 0;
    for (List<Integer> equal : codes.values()) {
      for (int code : equal) {
        rank[code] = next;
      }
      next++;
    }
    return IntStream.of(column.codes()).map(code -> rank[code]).toArray();
  }
}
