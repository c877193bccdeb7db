package org.sweep4j.data;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * What rows have to do with each other, see {@link org.sweep4j.config.SplitBy}.
 *
 * @param byTime whether numbers are times; otherwise they are those of groups
 * @param numbers one a row, from 0
 */
public record RowRelation(boolean byTime, int[] numbers) {

  /** Of some of the rows, numbered anew. */
  public RowRelation select(int[] rows) {
    return new RowRelation(byTime, IntStream.of(rows).map(row -> numbers[row]).toArray());
  }

  /** Some rows, those of each group. */
  public List<int[]> groups(int[] rows) {
    Map<Integer, List<Integer>> groups = new LinkedHashMap<>();
    for (int row : rows) {
      groups.computeIfAbsent(numbers[row], group -> new ArrayList<>()).add(row);
    }
    return groups.values().stream()
        .map(members -> members.stream().mapToInt(row -> row).toArray())
        .toList();
  }

  /** Some rows, the earliest first; those of one time in their order. */
  public int[] inTime(int[] rows) {
    return IntStream.of(rows)
        .boxed()
        .sorted(Comparator.comparing(row -> numbers[row]))
        .mapToInt(row -> row)
        .toArray();
  }
}
