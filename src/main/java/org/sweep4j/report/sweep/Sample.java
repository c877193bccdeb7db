package org.sweep4j.report.sweep;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.sweep4j.search.Trial;

/** Fewer trials where all would blur: the best, and the others evenly thinned. */
final class Sample {
  private Sample() {}

  /** At most {@code most} trials by number; a quarter of them are the first of the ranking. */
  static List<Trial> of(List<Trial> ranking, int most) {
    if (ranking.size() <= most) {
      return byNumber(ranking.stream());
    }
    int best = most / 4;
    List<Trial> others = ranking.subList(best, ranking.size());
    int rest = most - best;
    return byNumber(
        Stream.concat(
            ranking.stream().limit(best),
            IntStream.range(0, rest)
                .mapToObj(i -> others.get((int) ((long) i * others.size() / rest)))));
  }

  private static List<Trial> byNumber(Stream<Trial> trials) {
    return trials.sorted(Comparator.comparingInt(Trial::number)).toList();
  }
}
