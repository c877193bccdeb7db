package org.sweep4j.data.read;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
record TargetReader(String file, Optional<Task> task, ProblemList problems)
    implements Column.Visitor<Target> {
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
    return column.accept(this);
  }

  @Override
  public Target texts(Column.Texts column) {
    return classes(
        column.name(),
        Arrays.stream(column.codes()).mapToObj(column.texts()::get).toArray(String[]::new));
  }

  @Override
  public Target numeric(Column.Numeric column) {
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
          "a classification needs classes, found "
              + distinct.length
              + " different fractional numbers in target '"
              + column.name()
              + "'; write task: regression, or name another target");
    }
    return classes(
        column.name(),
        Arrays.stream(column.values()).mapToObj(Column.Numeric::label).toArray(String[]::new));
  }

  private Target classes(String name, String[] labels) {
    List<String> sorted = CellText.sorted(Arrays.stream(labels).distinct().toList());
    checkCount(name, sorted, labels.length);
    Map<String, Integer> places = new HashMap<>();
    for (String label : sorted) {
      places.put(label, places.size());
    }
    return new Target(
        name,
        Task.CLASSIFICATION,
        sorted,
        Arrays.stream(labels).mapToDouble(places::get).toArray());
  }

  private void checkCount(String name, List<String> labels, int rows) {
    if (labels.size() < 2) {
      problems.add(
          file,
          "a classification needs at least two classes, found only '"
              + labels.get(0)
              + "' in target '"
              + name
              + "'; name another target");
    } else if (labels.size() > FEW && 2 * labels.size() > rows) {
      problems.add(
          file,
          "a class needs at least two rows on average, found "
              + labels.size()
              + " classes in "
              + rows
              + " rows of target '"
              + name
              + "'; name another target, or write task: regression if it is a number");
    }
  }
}
