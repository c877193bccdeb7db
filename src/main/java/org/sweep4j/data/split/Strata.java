package org.sweep4j.data.split;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.sweep4j.config.Task;
import org.sweep4j.data.Dataset;
import org.sweep4j.data.Target;

/** Groups of rows that every part of a split takes from in proportion: the classes. */
final class Strata {
  private Strata() {}

  /** One group of rows for each class that occurs; a single group for a regression. */
  static List<int[]> of(Dataset dataset, int[] rows) {
    if (dataset.task() == Task.REGRESSION) {
      return List.of(rows);
    }
    Target target = dataset.target().orElseThrow();
    return IntStream.range(0, target.labels().size())
        .mapToObj(label -> IntStream.of(rows).filter(r -> target.label(r) == label).toArray())
        .filter(members -> members.length > 0)
        .toList();
  }

  /**
   * How many of {@code wanted} rows each group gives: its proportional share rounded down, the rest
   * going to the largest remainders, the first group first. Where there are several groups none
   * gives its last row, so slightly fewer than wanted may be taken.
   */
  static int[] allocate(List<int[]> strata, int wanted) {
    int total = strata.stream().mapToInt(members -> members.length).sum();
    int[] most =
        strata.stream()
            .mapToInt(members -> strata.size() > 1 ? members.length - 1 : members.length)
            .toArray();
    double[] exact =
        strata.stream().mapToDouble(members -> (double) wanted * members.length / total).toArray();
    int[] given =
        IntStream.range(0, most.length).map(i -> Math.min(most[i], (int) exact[i])).toArray();
    int rest = wanted - IntStream.of(given).sum();
    while (rest > 0) {
      List<Integer> open = byRemainder(exact, given, most);
      if (open.isEmpty()) {
        return given;
      }
      for (int i : open.subList(0, Math.min(rest, open.size()))) {
        given[i]++;
        rest--;
      }
    }
    return given;
  }

  private static List<Integer> byRemainder(double[] exact, int[] given, int[] most) {
    return IntStream.range(0, most.length)
        .filter(i -> given[i] < most[i])
        .boxed()
        .sorted(Comparator.comparingDouble((Integer i) -> given[i] - exact[i]))
        .collect(Collectors.toList());
  }
}
