package org.sweep4j.data.read;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.sweep4j.config.Task;
import org.sweep4j.data.Column;
import org.sweep4j.data.ProblemList;
import org.sweep4j.data.Target;
import org.sweep4j.data.csv.CellText;

/**
 * Finds out what a target column asks for.
 *
 * @param task as the experiment says; absent: text, or at most {@value #FEW} different integers,
 *     make a classification
 */
record TargetReader(String file, Optional<Task> task, ProblemList problems) {
  static final int FEW = 20;

  /** Why a column's task is what it is. */
  static String reason(Column column, Target target, Optional<Task> wanted) {
    if (wanted.isPresent()) {
      return "data.task says so";
    }
    long distinct = column.categories();
    if (column instanceof Column.Numeric numbers) {
      distinct = Arrays.stream(numbers.values()).distinct().count();
    }
    return target.task() == Task.REGRESSION
        ? "it holds %d different numbers".formatted(distinct)
        : column instanceof Column.Texts
            ? "it holds text"
            : "it holds only %d different whole numbers (write task: regression if they are amounts)"
                .formatted(distinct);
  }

  /** The target; problems are added to the list. */
  Target target(Column column) {
    return column instanceof Column.Numeric numbers
        ? target(numbers)
        : classes(column, ((Column.Texts) column).codes().length);
  }

  private Target target(Column.Numeric column) {
    double[] distinct = Arrays.stream(column.values()).distinct().toArray();
    boolean integers = Arrays.stream(distinct).allMatch(value -> value == Math.rint(value));
    boolean few = distinct.length <= FEW;
    Task chosen = task.orElse(integers && few ? Task.CLASSIFICATION : Task.REGRESSION);
    if (chosen == Task.REGRESSION) {
      return new Target(column.name(), Task.REGRESSION, List.of(), column.values());
    }
    if (!integers && !few) {
      problems.add(
          file,
          ("a classification needs classes, found %d different fractional numbers in target "
                  + "'%s'; write task: regression, or name another target")
              .formatted(distinct.length, column.name()));
    }
    return classes(column, column.values().length);
  }

  private Target classes(Column column, int rows) {
    List<String> labels = IntStream.range(0, rows).mapToObj(column::label).toList();
    List<String> sorted = CellText.sorted(labels.stream().distinct().toList());
    checkCount(column.name(), sorted, rows);
    Map<String, Integer> places = new HashMap<>();
    sorted.forEach(label -> places.put(label, places.size()));
    double[] values = labels.stream().mapToDouble(places::get).toArray();
    return new Target(column.name(), Task.CLASSIFICATION, sorted, values);
  }

  private void checkCount(String name, List<String> labels, int rows) {
    if (labels.size() < 2) {
      problems.add(
          file,
          ("a classification needs at least two classes, found only '%s' in target '%s'; name "
                  + "another target")
              .formatted(labels.get(0), name));
    } else if (labels.size() > FEW && 2 * labels.size() > rows) {
      problems.add(
          file,
          ("a class needs at least two rows on average, found %d classes in %d rows of target "
                  + "'%s'; name another target, or write task: regression if it is a number")
              .formatted(labels.size(), rows, name));
    }
  }
}
