package org.sweep4j.report.lecture;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.sweep4j.report.page.Extreme;
import org.sweep4j.report.run.ParameterColumn;
import org.sweep4j.report.run.SweepRun;
import org.sweep4j.search.Trial;

/**
 * What a sweep measured along one of its parameters.
 *
 * @param values of the parameter as text, in order
 * @param trials those of each value
 */
record Response(SweepRun run, List<String> values, List<List<Trial>> trials) {

  /** The scored trials by their value of {@code parameter}. */
  static Response of(SweepRun run, String parameter) {
    List<String> values =
        ParameterColumn.ordered(
            run.scored().stream().map(trial -> trial.parameters().flat().get(parameter)).toList());
    List<List<Trial>> trials = new ArrayList<>();
    for (String value : values) {
      trials.add(run.scored().stream().filter(trial -> has(trial, parameter, value)).toList());
    }
    return new Response(run, values, trials);
  }

  private static boolean has(Trial trial, String parameter, String value) {
    Object found = trial.parameters().flat().get(parameter);
    return found != null && ParameterColumn.text(found).equals(value);
  }

  /** A value as a reader wants it: 0.0001, not 1.0E-4. */
  String label(int index) {
    String value = values.get(index);
    try {
      return new BigDecimal(value).stripTrailingZeros().toPlainString();
    } catch (NumberFormatException word) {
      return value;
    }
  }

  List<String> labels() {
    return IntStream.range(0, size()).mapToObj(this::label).toList();
  }

  int size() {
    return values.size();
  }

  /** A metric at each value; mean over its trials. */
  double[] metric(String name) {
    return mean(trial -> trial.metrics().getOrDefault(name, Double.NaN));
  }

  /** Standard deviation of the score over the folds, mean over the trials of each value. */
  double[] deviation() {
    return mean(trial -> trial.standardDeviation().orElse(Double.NaN));
  }

  private double[] mean(ToDoubleFunction<Trial> measure) {
    return trials.stream()
        .mapToDouble(same -> same.stream().mapToDouble(measure).average().orElse(Double.NaN))
        .toArray();
  }

  /** Where the score is best. */
  int best() {
    return Extreme.best(mean(Trial::scoreOrNaN), run.goal());
  }

  /** Where the parameter has this value; the first if nowhere. */
  int at(String value) {
    return Math.max(0, values.indexOf(value));
  }
}
