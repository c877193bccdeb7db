package org.sweep4j.report.run;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.sweep4j.config.Goal;

/**
 * What the sweep file declared.
 *
 * @param metric name of the score, such as {@code val_accuracy}
 * @param paths the experiment paths that a parameter sets, by its name
 */
public record Declaration(
    String method,
    String metric,
    Goal goal,
    OptionalDouble target,
    Map<String, List<String>> paths) {

  static Declaration read(RunFiles files) {
    Fields result = files.json("result.json");
    return new Declaration(
        result.text("method").orElse("search"),
        result.text("metric").orElse("val_accuracy"),
        result.text("goal").orElse("maximize").equals("minimize") ? Goal.MINIMIZE : Goal.MAXIMIZE,
        OptionalDouble.empty(),
        Map.of());
  }

  /** The experiment paths that a parameter sets; its own name where nothing else is known. */
  public List<String> paths(String parameter) {
    return paths.getOrDefault(parameter, List.of(parameter));
  }
}
