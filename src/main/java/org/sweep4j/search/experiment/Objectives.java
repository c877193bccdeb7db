package org.sweep4j.search.experiment;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.sweep4j.config.BadInputException;
import org.sweep4j.config.ConfigWord;
import org.sweep4j.config.Goal;
import org.sweep4j.config.Metric;
import org.sweep4j.config.NearMiss;
import org.sweep4j.config.Objective;
import org.sweep4j.config.Problem;
import org.sweep4j.config.Quantity;
import org.sweep4j.config.Task;

/** Which column of the history a sweep improves. */
public final class Objectives {
  private Objectives() {}

  /** What a sweep improves whose file names no metric. */
  public static Objective usual(Task task) {
    return task == Task.CLASSIFICATION
        ? new Objective("val_accuracy", Goal.MAXIMIZE, OptionalDouble.empty())
        : new Objective("val_loss", Goal.MINIMIZE, OptionalDouble.empty());
  }

  /**
   * The column that an objective names.
   *
   * @throws BadInputException if there is none, or it does not fit the task
   */
  public static Quantity quantity(Objective objective, Task task) {
    Optional<Quantity> quantity = Quantity.find(objective.name());
    boolean fits =
        quantity.isPresent()
            && quantity.get().metric().map(metric -> metric.task() == task).orElse(true);
    if (!fits) {
      throw new BadInputException(
          Problem.ofSetting(
              "metric.name",
              "metric.name must be loss, a metric of a "
                  + task.spelling()
                  + " ("
                  + String.join(", ", spellings(task))
                  + "), or one of them after val_, found '"
                  + objective.name()
                  + "'"
                  + NearMiss.advice(
                      objective.name(), Quantity.spellings(metric -> metric.task() == task))));
    }
    return quantity.get();
  }

  private static List<String> spellings(Task task) {
    return Arrays.stream(Metric.values())
        .filter(metric -> metric.task() == task)
        .map(ConfigWord::spelling)
        .toList();
  }
}
