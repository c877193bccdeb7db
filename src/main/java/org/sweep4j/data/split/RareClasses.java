package org.sweep4j.data.split;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.sweep4j.config.Task;
import org.sweep4j.data.Dataset;
import org.sweep4j.data.Notice;
import org.sweep4j.data.Target;

/** Classes with too few rows to be learned, watched and tested. */
public final class RareClasses {
  private RareClasses() {}

  /** The classes of which there are fewer than {@code least} among some rows. */
  public static List<String> among(Dataset dataset, int[] rows, int least) {
    Target target = dataset.target().orElseThrow();
    if (target.task() == Task.REGRESSION) {
      return List.of();
    }
    int[] counts = new int[target.labels().size()];
    IntStream.of(rows).forEach(row -> counts[target.label(row)]++);
    return IntStream.range(0, counts.length)
        .filter(c -> counts[c] < least)
        .mapToObj(target.labels()::get)
        .toList();
  }

  /** What to know about the classes of a split. */
  public static List<Notice> of(Dataset dataset, Split split) {
    List<Notice> notices = new ArrayList<>();
    List<String> single = among(dataset, dataset.allRows(), 2);
    if (!single.isEmpty()) {
      notices.add(
          new Notice(
              named(single) + " of one row each cannot be both learned and tested",
              "no class gives its last row away",
              "find more rows of it, or leave that row out"));
    }
    lacking(dataset, "validation", split.validation(), single, notices);
    lacking(dataset, "test", split.test(), single, notices);
    return notices;
  }

  private static void lacking(
      Dataset dataset, String part, int[] rows, List<String> named, List<Notice> notices) {
    List<String> absent =
        among(dataset, rows, 1).stream().filter(label -> !named.contains(label)).toList();
    if (rows.length > 0 && !absent.isEmpty()) {
      notices.add(
          new Notice(
              "the %s rows have none of %s".formatted(part, named(absent)),
              "it has too few rows",
              "roc_auc has no value there; make data.%s larger, or find more rows"
                  .formatted(part)));
    }
  }

  /**
   * What to know about the classes of folds.
   *
   * @param rows that are divided into folds
   */
  public static List<Notice> ofFolds(Dataset dataset, int[] rows, int folds) {
    List<String> few = among(dataset, rows, folds);
    return few.isEmpty()
        ? List.of()
        : List.of(
            new Notice(
                "with folds: %d some folds hold no row of %s".formatted(folds, named(few)),
                "there are fewer of its rows than folds",
                "write fewer folds, or find more rows"));
  }

  private static String named(List<String> labels) {
    String some =
        labels.stream().limit(5).map(label -> "'" + label + "'").collect(Collectors.joining(", "));
    return (labels.size() == 1 ? "class " : "classes ") + some + (labels.size() > 5 ? ", …" : "");
  }
}
