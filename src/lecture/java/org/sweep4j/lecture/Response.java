package org.sweep4j.lecture;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
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

  /** Each scored trial by itself, the one with the fewest parameters other than 0 first. */
  static Response ofEachTrial(SweepRun run) {
    List<Trial> ordered =
        run.scored().stream()
            .sorted(Comparator.comparingLong(Response::nonZero).thenComparingInt(Trial::number))
            .toList();
    return new Response(
        run,
        ordered.stream().map(Response::settings).toList(),
        ordered.stream().map(List::of).toList());
  }

  private static long nonZero(Trial trial) {
    return trial.parameters().flat().values().stream().filter(Response::isNonZero).count();
  }

  private static boolean isNonZero(@Nullable Object value) {
    return value instanceof Number number && number.doubleValue() != 0;
  }

  /** What is not 0, each by the last part of its name. */
  private static String settings(Trial trial) {
    String settings =
        trial.parameters().flat().entrySet().stream()
            .filter(entry -> isNonZero(entry.getValue()))
            .map(entry -> lastPart(entry.getKey()) + " " + entry.getValue())
            .collect(Collectors.joining(", "));
    return settings.isEmpty() ? "none" : settings;
  }

  private static String lastPart(String name) {
    return name.substring(name.lastIndexOf('.') + 1).replace('_', ' ');
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
